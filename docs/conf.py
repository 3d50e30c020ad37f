"""Sphinx configuration: pages in MyST Markdown, the Python reference from the docstrings."""

import rhetorica

project = "rhetorica"
author = copyright = "The rhetorica authors"
release = version = rhetorica.__version__

extensions = ["myst_parser", "sphinx.ext.autodoc", "sphinx.ext.napoleon"]
exclude_patterns = ["_build"]
myst_enable_extensions = ["colon_fence"]
myst_heading_anchors = 3

autodoc_typehints = "none"  # the numpydoc parameter lists say it in words
autodoc_member_order = "bysource"
napoleon_google_docstring = False

html_theme = "furo"
html_title = f"rhetorica {release}"
