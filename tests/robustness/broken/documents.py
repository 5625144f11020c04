"""Breaks of JSON documents as trees: types, keys, numbers, texts."""
import json

OTHER_WORDS = "another text or number of the same kind"
OPTIONAL = "a key that may be left out"
MAY_LACK = {"population", "name", "source", "code_prefix", "headline", "title", "defaults", "view", "extent", "size",
            "at", "regions", "text", "factor", "nl", "en"}
DEEP = 100_000

VALUES = [None, True, 0, -1, 1.5, 1e300, 2**63, 2**200, "", " ", "\x00", "\x1b[2J", "\x9b", "\ufffe", "\ud800",
          "x" * 100_000, "../../x", "/dev/zero", [], {}, [[]], {"a": None}, [None], "NaN"]
RAW = ["NaN", "Infinity", "-Infinity", "1e999", "-1e999", "1" * 400, "0" * 400 + "1", "[" * DEEP,
       "[" * DEEP + "]" * DEEP, '{"a":' * DEEP + "1" + "}" * DEEP, "'x'", "nul", "/* */ 1", "\ufeff1",
       '"\\ud800"', '"\\u0000"', "+1", "01", ".5", '"\t"', "1,"]
MARK = "\u2603 here \u2603"


def places(tree):
    """(holder, key) of everything in a tree."""
    entries = tree.items() if isinstance(tree, dict) else enumerate(tree) if isinstance(tree, list) else ()
    for key, value in entries:
        yield tree, key
        yield from places(value)


def other_value(random, tree):
    holder, key = random.choice(list(places(tree)))
    old, new = holder[key], random.choice(VALUES)
    holder[key] = new
    numbers = (int, float)
    same = type(old) is type(new) or (isinstance(old, numbers) and isinstance(new, numbers))
    return json.dumps(tree), f"{key}: {new!r}"[:60], OTHER_WORDS if same else None


def raw_value(random, tree):
    holder, key = random.choice(list(places(tree)))
    new = random.choice(RAW)
    holder[key] = MARK
    return json.dumps(tree, ensure_ascii=False).replace(f'"{MARK}"', new), f"{key}: {new}"[:60], None


def key_lost(random, tree):
    holder, key = random.choice([(h, k) for h, k in places(tree) if isinstance(h, dict)])
    del holder[key]
    return json.dumps(tree), f"without {key}", OPTIONAL if key in MAY_LACK else None


def key_more(random, tree):
    holder = random.choice([tree] + [h for h, k in places(tree) if isinstance(h, dict)])
    key = random.choice(["x", "", "\x1b[1m", "Members", "member", "x" * 10_000, "\ud800"])
    holder[key] = random.choice(VALUES)
    return json.dumps(tree), f"key {key!r}"[:60], None


def key_twice(random, tree):
    holder, key = random.choice([(h, k) for h, k in places(tree) if isinstance(h, dict)])
    value = holder.pop(key)
    other = random.choice([value, None, [], "x", 1])
    holder[MARK] = 1
    text = json.dumps(tree, ensure_ascii=False)
    pairs = ", ".join(f"{json.dumps(key)}: {json.dumps(v)}" for v in random.sample([value, other], 2))
    return text.replace(f'"{MARK}": 1', pairs), f"{key} twice", None


def item_twice(random, tree):
    lists = [h[k] for h, k in places(tree) if isinstance(h[k], list) and h[k]]
    chosen = random.choice(lists)
    chosen.extend([random.choice(chosen)] * random.choice([1, 1, 30]))
    what = "item twice" if len(chosen) < 30 else "item 30 times"
    return json.dumps(tree), what, None


BREAKS = [other_value, other_value, raw_value, key_lost, key_more, key_twice, item_twice]


def encoded(random, text):
    """The text in an encoding: almost always UTF-8."""
    encoding = random.choices(["utf-8", "utf-8-sig", "utf-16", "utf-16-be", "utf-32", "cp1252"], [20, 1, 1, 1, 1, 1])[0]
    return text.encode(encoding, "replace" if encoding == "cp1252" else "surrogatepass"), encoding
