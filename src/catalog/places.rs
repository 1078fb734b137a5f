//! Where places are: ZIP codes, cities and counties of the United States, and how far apart.
