"""Credibility by the Admiralty code (STANAG 2511), in words and as STIX has it."""

NAMES = {
    1: "confirmed by other sources",
    2: "probably true",
    3: "possibly true",
    4: "doubtful",
    5: "improbable",
    6: "truth cannot be judged",
}

STIX_CONFIDENCE = {1: 90, 2: 70, 3: 50, 4: 30, 5: 10}
"""STIX 2.1, appendix A, Admiralty Credibility; what cannot be judged has no confidence there."""
