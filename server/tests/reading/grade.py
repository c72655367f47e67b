"""Reads texts as JSON from standard input, by name; prints the Flesch-Kincaid grade of each, as JSON."""

import json
import sys

import textstat

print(json.dumps({name: textstat.flesch_kincaid_grade(text) for name, text in json.load(sys.stdin).items()}))
