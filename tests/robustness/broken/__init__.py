"""The generator of broken inputs behind broken_files_test.py: a small map that is whole, and ways to break it."""
