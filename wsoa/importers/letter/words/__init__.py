"""What words alone tell: headings, dates, bodies, list markers, hyphens at line ends."""
