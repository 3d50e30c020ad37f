"""Run the command line with `python -m rhetorica`."""

from rhetorica.cli import main

if __name__ == "__main__":
    main()
