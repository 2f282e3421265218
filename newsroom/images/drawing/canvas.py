from __future__ import annotations

import math
from typing import TYPE_CHECKING, TypeAlias

from PIL import Image, ImageChops, ImageDraw, ImageFilter

from newsroom.images.drawing.colour import Fade, mixed
from newsroom.images.drawing.dice import Dice

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from newsroom.images.drawing.colour import Colour, Paint

Point = tuple[float, float]
Box = tuple[float, float, float, float]
Drawn: TypeAlias = "Callable[[ImageDraw.ImageDraw, Point], None]"

OVERSAMPLED = 2
GRAIN_TILE = 512
TURNS = [step * math.tau / 180 for step in range(181)]


class Canvas:
    """A sheet to draw on in shares of its size: (0, 0) top left, (1, 1) bottom right.

    Radii and line widths are shares of the shorter side, so that a circle stays a circle on every
    format. Everything is drawn at twice the size and reduced by ``finished``, which gives the
    edges.
    """

    def __init__(self, size: tuple[int, int], *, seed: str, ground: Paint) -> None:
        self.size = size
        self.dice = Dice(seed)
        self.width, self.height = size[0] * OVERSAMPLED, size[1] * OVERSAMPLED
        self.short = min(self.width, self.height)
        self.image = _painted((self.width, self.height), ground)

    @property
    def ratio(self) -> float:
        return self.width / self.height

    @property
    def wide(self) -> bool:
        return self.ratio > 1

    def reach(self, radius: float) -> Point:
        """A radius as the share of the width and of the height it covers."""
        return radius * self.short / self.width, radius * self.short / self.height

    # --- shapes ---

    def polygon(self, points: Sequence[Point], paint: Paint, *, opacity: float = 1) -> None:
        placed = self._placed(points)

        def draw(pen: ImageDraw.ImageDraw, shift: Point) -> None:
            pen.polygon([(x - shift[0], y - shift[1]) for x, y in placed], fill=255)

        self._stamp(_bounds(placed), draw, paint, opacity)

    def blob(self, points: Sequence[Point], paint: Paint, *, opacity: float = 1) -> None:
        """A closed shape that runs smoothly through every point."""
        self.polygon(smooth(points, closed=True), paint, opacity=opacity)

    def rectangle(
        self, left: float, top: float, right: float, bottom: float, paint: Paint, **options: float
    ) -> None:
        corners = [(left, top), (right, top), (right, bottom), (left, bottom)]
        self.polygon(corners, paint, **options)

    def ellipse(
        self,
        centre: Point,
        radii: tuple[float, float],
        paint: Paint,
        *,
        opacity: float = 1,
        ring: float = 0,
        turned: float = 0,
    ) -> None:
        """A disc, or with ``ring`` only its rim of that width; ``turned`` in degrees."""
        x, y = self._placed([centre])[0]
        across, down = radii[0] * self.short, radii[1] * self.short
        if turned:
            self._turned_ellipse((x, y), (across, down), paint, opacity, ring, turned)
            return

        def draw(pen: ImageDraw.ImageDraw, shift: Point) -> None:
            box = (
                x - across - shift[0],
                y - down - shift[1],
                x + across - shift[0],
                y + down - shift[1],
            )
            if ring:
                pen.ellipse(box, outline=255, width=max(1, round(ring * self.short)))
            else:
                pen.ellipse(box, fill=255)

        self._stamp((x - across, y - down, x + across, y + down), draw, paint, opacity)

    def disc(self, centre: Point, radius: float, paint: Paint, **options: float) -> None:
        self.ellipse(centre, (radius, radius), paint, **options)

    def line(
        self, points: Sequence[Point], paint: Paint, width: float, *, opacity: float = 1
    ) -> None:
        placed = self._placed(points)
        thick = max(1, round(width * self.short))

        def draw(pen: ImageDraw.ImageDraw, shift: Point) -> None:
            moved = [(x - shift[0], y - shift[1]) for x, y in placed]
            pen.line(moved, fill=255, width=thick, joint="curve")

        left, top, right, bottom = _bounds(placed)
        box = (left - thick, top - thick, right + thick, bottom + thick)
        self._stamp(box, draw, paint, opacity)

    def wedge(
        self,
        centre: Point,
        radius: float,
        degrees: tuple[float, float],
        paint: Paint,
        *,
        opacity: float = 1,
    ) -> None:
        """A slice of a disc between two angles; 0 is to the right, clockwise."""
        x, y = self._placed([centre])[0]
        reach = radius * self.short

        def draw(pen: ImageDraw.ImageDraw, shift: Point) -> None:
            box = (
                x - reach - shift[0],
                y - reach - shift[1],
                x + reach - shift[0],
                y + reach - shift[1],
            )
            pen.pieslice(box, degrees[0], degrees[1], fill=255)

        self._stamp((x - reach, y - reach, x + reach, y + reach), draw, paint, opacity)

    # --- light ---

    def glow(self, centre: Point, radius: float, colour: Colour, *, opacity: float = 1) -> None:
        """Light that is strongest in the middle and gone at ``radius``."""
        x, y = self._placed([centre])[0]
        reach = round(radius * self.short)
        light = ImageChops.invert(Image.radial_gradient("L").resize((reach * 2, reach * 2)))
        light = light.point(lambda level: round(255 * (max(level - 74, 0) / 181) ** 2 * opacity))
        self.image.paste(colour, (round(x) - reach, round(y) - reach), mask=light)

    def veil(
        self, start: float, end: float, colour: Colour, *, across: bool = False, opacity: float = 1
    ) -> None:
        """Lay a colour over the sheet that grows from nothing at ``start`` to full at ``end``."""
        ramp = Image.new("L", (1, 256))
        for step in range(256):
            share = (step / 255 - start) / ((end - start) or 1)
            ramp.putpixel((0, step), round(255 * opacity * min(max(share, 0), 1)))
        mask = (ramp.transpose(Image.Transpose.ROTATE_90) if across else ramp).resize(
            self.image.size, Image.Resampling.BILINEAR
        )
        self.image.paste(colour, (0, 0), mask=mask)

    def blurred(self, radius: float) -> None:
        self.image = self.image.filter(ImageFilter.GaussianBlur(radius * self.short))

    # --- the end ---

    def finished(self, *, grain: float = 0.05) -> Image.Image:
        """The drawing at its true size, with a little paper in it."""
        image = self.image.reduce(OVERSAMPLED)
        return grained(image, amount=grain, dice=self.dice) if grain else image

    # --- inside ---

    def _placed(self, points: Sequence[Point]) -> list[Point]:
        return [(x * self.width, y * self.height) for x, y in points]

    def _turned_ellipse(
        self, centre: Point, radii: Point, paint: Paint, opacity: float, ring: float, turned: float
    ) -> None:
        cosine, sine = math.cos(math.radians(turned)), math.sin(math.radians(turned))
        outline = [
            (
                (centre[0] + radii[0] * cos * cosine - radii[1] * sin * sine) / self.width,
                (centre[1] + radii[0] * cos * sine + radii[1] * sin * cosine) / self.height,
            )
            for cos, sin in ((math.cos(t), math.sin(t)) for t in TURNS)
        ]
        if ring:
            self.line(outline, paint, ring, opacity=opacity)
        else:
            self.polygon(outline, paint, opacity=opacity)

    def _stamp(self, bounds: Box, draw: Drawn, paint: Paint, opacity: float) -> None:
        left, top = max(math.floor(bounds[0]), 0), max(math.floor(bounds[1]), 0)
        right = min(math.ceil(bounds[2]) + 1, self.width)
        bottom = min(math.ceil(bounds[3]) + 1, self.height)
        if right <= left or bottom <= top:
            return
        mask = Image.new("L", (right - left, bottom - top))
        draw(ImageDraw.Draw(mask), (left, top))
        if opacity < 1:
            mask = mask.point(lambda level: round(level * opacity))
        if isinstance(paint, Fade):
            self.image.paste(_painted(mask.size, paint), (left, top), mask=mask)
        else:
            self.image.paste(paint, (left, top), mask=mask)


def smooth(points: Sequence[Point], *, closed: bool = False, steps: int = 14) -> list[Point]:
    """Points of a Catmull-Rom curve through ``points``."""
    count = len(points)
    drawn: list[Point] = []
    for index in range(count if closed else count - 1):
        around = [
            points[(index + offset) % count if closed else min(max(index + offset, 0), count - 1)]
            for offset in (-1, 0, 1, 2)
        ]
        drawn.extend(_between(around, step / steps) for step in range(steps))
    return drawn if closed else [*drawn, points[-1]]


def grained(image: Image.Image, *, amount: float, dice: Dice) -> Image.Image:
    """Film grain: a tile of noise laid over the picture, lighter and darker by ``amount``."""
    tile = Image.frombytes("L", (GRAIN_TILE, GRAIN_TILE), dice.noise(GRAIN_TILE**2))
    tile = tile.filter(ImageFilter.GaussianBlur(0.6))
    tile = tile.point(lambda level: round(128 + (level - 128) * amount * 2))
    sheet = Image.new("L", image.size)
    for left in range(0, image.width, GRAIN_TILE):
        for top in range(0, image.height, GRAIN_TILE):
            sheet.paste(tile, (left, top))
    return ImageChops.overlay(image, Image.merge("RGB", (sheet, sheet, sheet)))


def _between(around: Sequence[Point], share: float) -> Point:
    (ax, ay), (bx, by), (cx, cy), (dx, dy) = around
    return (_eased(ax, bx, cx, dx, share), _eased(ay, by, cy, dy, share))


def _eased(a: float, b: float, c: float, d: float, t: float) -> float:
    return 0.5 * (
        2 * b + (c - a) * t + (2 * a - 5 * b + 4 * c - d) * t**2 + (3 * b - a - 3 * c + d) * t**3
    )


def _bounds(points: Sequence[Point]) -> Box:
    across, down = [x for x, _ in points], [y for _, y in points]
    return min(across), min(down), max(across), max(down)


def _painted(size: tuple[int, int], paint: Paint) -> Image.Image:
    if not isinstance(paint, Fade):
        return Image.new("RGB", size, paint)
    ramp = Image.new("RGB", (1, 256))
    for step in range(256):
        ramp.putpixel((0, step), mixed(paint.start, paint.end, step / 255))
    if paint.across:
        ramp = ramp.transpose(Image.Transpose.ROTATE_90)
    return ramp.resize(size, Image.Resampling.BILINEAR)
