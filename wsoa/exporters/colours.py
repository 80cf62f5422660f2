"""The colours of the BRAG scheme as the ways out show them."""

from wsoa.domain.progress.ratings import Colour

# Fill and ink for each colour: WCAG 2.2 asks 4.5 to 1 of text, and these give 6 or more. The word always stands in the
# fill.
FILLS = {
    Colour.BLUE: ("1D4F91", "FFFFFF"),
    Colour.GREEN: ("1E6B3A", "FFFFFF"),
    Colour.AMBER: ("F5C242", "1A1A1A"),
    Colour.RED: ("A61C1C", "FFFFFF"),
    Colour.GREY: ("565E69", "FFFFFF"),
}
