from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from newsroom.images.drawing.colour import mixed

if TYPE_CHECKING:
    from newsroom.images.drawing.canvas import Canvas, Point
    from newsroom.images.drawing.colour import Colour
    from newsroom.images.drawing.dice import Dice

DARK: Colour = (26, 18, 20)
LIGHT: Colour = (255, 250, 244)


@dataclass(frozen=True)
class Head:
    """A head on a sheet: where it is, how large, and its two colours.

    Points of the face are given in half-widths across and half-heights down from the middle.
    """

    canvas: Canvas
    dice: Dice
    x: float
    y: float
    across: float
    down: float
    jaw: float
    skin: Colour
    hair: Colour

    @classmethod
    def of(cls, canvas: Canvas, dice: Dice, *, skin: Colour, hair: Colour) -> Head:
        return cls(
            canvas,
            dice,
            x=0.5,
            y=0.4,
            across=dice.between(0.155, 0.17),
            down=dice.between(0.176, 0.19),
            jaw=dice.between(0.52, 0.68),
            skin=skin,
            hair=hair,
        )

    @property
    def chin(self) -> float:
        return self.y + self.down

    @property
    def shade(self) -> Colour:
        return mixed(self.skin, (96, 26, 30), 0.26)

    @property
    def glint(self) -> Colour:
        return mixed(self.skin, LIGHT, 0.22)

    @property
    def lock(self) -> Colour:
        """The hair where the light falls."""
        return mixed(self.hair, LIGHT, 0.14)

    def at(self, u: float, v: float) -> Point:
        return self.x + u * self.across, self.y + v * self.down

    def points(self, *pairs: tuple[float, float]) -> list[Point]:
        return [self.at(u, v) for u, v in pairs]

    def both(self, *pairs: tuple[float, float]) -> list[Point]:
        """A closed outline from its right half, top to bottom."""
        return self.points(*pairs, *((-u, v) for u, v in reversed(pairs)))

    def outline(self) -> list[Point]:
        return self.both(
            (0.3, -0.98),
            (0.72, -0.8),
            (0.96, -0.35),
            (0.97, 0.12),
            (0.86, 0.52),
            (self.jaw, 0.84),
            (0.26, 1.0),
        )

    def neck(self, end: float) -> None:
        c, half = self.canvas, 0.088
        top = self.y + self.down * 0.6
        c.polygon(
            [
                (self.x - half, top),
                (self.x + half, top),
                (self.x + half + 0.02, end),
                (self.x, end + 0.03),
                (self.x - half - 0.02, end),
            ],
            self.skin,
        )
        c.polygon(
            [
                (self.x - half, self.chin - 0.05),
                (self.x + half, self.chin - 0.05),
                (self.x + half, self.chin + 0.045),
                (self.x - 0.02, self.chin + 0.022),
                (self.x - half, self.chin - 0.01),
            ],
            self.shade,
        )

    def face(self) -> None:
        c = self.canvas
        for side in (-1, 1):
            c.ellipse(
                self.at(side * 0.99, 0.06), (0.026, 0.042), self.skin if side < 0 else self.shade
            )
        c.blob(self.outline(), self.skin)
        right = self.points(
            (0.2, -1.0),
            (0.72, -0.8),
            (0.96, -0.35),
            (0.97, 0.12),
            (0.86, 0.52),
            (self.jaw, 0.84),
            (0.26, 1.0),
            (0.16, 0.82),
            (0.34, 0.5),
            (0.46, 0.18),
            (0.4, -0.12),
            (0.52, -0.5),
        )
        c.blob(right, self.shade, opacity=0.55)
        self._eyes()
        self._nose()
        self._mouth()

    def _eyes(self) -> None:
        c = self.canvas
        heavy = 0.012 + 0.004 * self.dice.fraction()
        lift = self.dice.between(-0.03, 0.03)
        brow = mixed(self.hair, DARK, 0.45)
        for side in (-1, 1):
            white = self.points(
                (side * 0.2, 0.02), (side * 0.4, -0.055), (side * 0.6, 0.015), (side * 0.4, 0.06)
            )
            c.blob(white, mixed(self.glint, LIGHT, 0.45))
            c.disc(self.at(side * 0.4, 0.0), 0.0145, DARK)
            c.disc(self.at(side * 0.4 - 0.04, -0.02), 0.0038, LIGHT)
            lid = self.points(
                (side * 0.18, 0.02),
                (side * 0.3, -0.045),
                (side * 0.43, -0.058),
                (side * 0.62, 0.01),
            )
            c.line(lid, DARK, 0.007)
            arch = self.points(
                (side * 0.16, -0.2 + lift), (side * 0.4, -0.265), (side * 0.66, -0.19 - lift)
            )
            c.line(arch, brow, heavy)

    def _nose(self) -> None:
        length = self.dice.between(0.36, 0.42)
        broad = self.dice.between(0.15, 0.2)
        plane = self.points(
            (0.04, -0.12),
            (0.1, 0.1),
            (broad, length - 0.05),
            (0.1, length + 0.02),
            (-0.04, length + 0.03),
            (0.02, length - 0.1),
            (0.0, 0.05),
        )
        self.canvas.polygon(plane, self.shade, opacity=0.9)
        self.canvas.line(
            self.points((-0.12, length), (-0.02, length + 0.035), (0.1, length + 0.015)),
            mixed(self.shade, DARK, 0.35),
            0.0045,
        )

    def _mouth(self) -> None:
        c = self.canvas
        smile = self.dice.between(-0.005, 0.035)
        half = self.dice.between(0.25, 0.31)
        lip = mixed(self.shade, (140, 40, 48), 0.42)
        y = 0.64
        c.blob(
            self.points(
                (-half, y - smile),
                (-0.09, y - 0.06),
                (0, y - 0.045),
                (0.09, y - 0.06),
                (half, y - smile),
                (0, y + 0.01),
            ),
            mixed(lip, DARK, 0.18),
        )
        c.blob(
            self.points(
                (-half, y - smile),
                (0, y + 0.005),
                (half, y - smile),
                (0.13, y + 0.085),
                (-0.13, y + 0.085),
            ),
            lip,
        )
        c.line(
            self.points(
                (-half - 0.02, y - smile - 0.01), (0, y + 0.008), (half + 0.02, y - smile - 0.01)
            ),
            mixed(lip, DARK, 0.55),
            0.004,
        )
