"""The reliability diagram of docs/benchmark.md, as SVG."""

from collections.abc import Sequence

from bench.calibration import Bin

SIDE, LEFT, TOP = 300, 46, 16


def reliability_chart(found: Sequence[Bin]) -> str:
    """Confidence along the bottom, share right up the side; a dot's area is its claims."""
    most = max((one.count for one in found), default=1)

    def place(x: float, y: float) -> tuple[float, float]:
        return LEFT + SIDE * x, TOP + SIDE * (1 - y)

    lines = []
    for tick in (0, 0.2, 0.4, 0.6, 0.8, 1):
        (x, bottom), (left, y) = place(tick, 0), place(0, tick)
        lines += [
            f'<path d="M{x:.0f} {TOP}V{bottom:.0f}M{left:.0f} {y:.0f}H{LEFT + SIDE}" '
            'stroke="#ddd"/>',
            f'<text x="{x:.0f}" y="{bottom + 18:.0f}" text-anchor="middle">{tick:g}</text>',
            f'<text x="{left - 8:.0f}" y="{y + 4:.0f}" text-anchor="end">{tick:g}</text>',
        ]
    (x1, y1), (x2, y2) = place(0, 0), place(1, 1)
    lines.append(
        f'<path d="M{x1:.0f} {y1:.0f}L{x2:.0f} {y2:.0f}" stroke="#888" stroke-dasharray="4 4"/>'
    )
    points = [place(one.confidence, one.right) for one in found]
    path = "L".join(f"{x:.1f} {y:.1f}" for x, y in points)
    lines.append(f'<path d="M{path}" fill="none" stroke="#1f5f8b" stroke-width="1.5"/>')
    for one, (x, y) in zip(found, points, strict=True):
        radius = 3 + 7 * (one.count / most) ** 0.5
        told = f"{one.count} claims: confidence {one.confidence:.2f}, right {one.right:.2f}"
        lines.append(
            f'<circle cx="{x:.1f}" cy="{y:.1f}" r="{radius:.1f}" fill="#1f5f8b" '
            f'fill-opacity="0.75"><title>{told}</title></circle>'
        )
    width, height = LEFT + SIDE + 16, TOP + SIDE + 46
    middle = TOP + SIDE / 2
    body = "\n".join(lines)
    return f"""<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}" \
width="{width}" height="{height}" role="img" font-family="sans-serif" font-size="12" fill="#333">
<title>Confidence against the share of claims that are right</title>
<rect width="{width}" height="{height}" fill="#fff"/>
{body}
<text x="{LEFT + SIDE / 2:.0f}" y="{height - 8}" text-anchor="middle">confidence</text>
<text transform="rotate(-90 12 {middle:.0f})" x="12" y="{middle:.0f}" \
text-anchor="middle">share right</text>
</svg>
"""
