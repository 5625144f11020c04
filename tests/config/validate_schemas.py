#!/usr/bin/env python3
"""Validates the shipped configuration against its JSON Schemas, and the schemas against draft-07.

validate_schemas.py CONFIG_FOLDER
"""
import json
import pathlib
import sys

import jsonschema


def main():
    folder = pathlib.Path(sys.argv[1])
    faults = []
    files = {name: folder / f"{name}.json" for name in ("regiokaart", "partnerships", "figures", "story")}
    files["surroundings"] = folder.parent / "geodata" / "surroundings.json"
    for name, file in files.items():
        schema = json.loads((folder / "schema" / f"{name}.schema.json").read_text(encoding="utf-8"))
        jsonschema.Draft7Validator.check_schema(schema)
        value = json.loads(file.read_text(encoding="utf-8"))
        for error in jsonschema.Draft7Validator(schema).iter_errors(value):
            faults.append(f"{name}.json: /{'/'.join(map(str, error.absolute_path))}: {error.message}")
    print("\n".join(faults) if faults else "the shipped configuration fits its schemas")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
