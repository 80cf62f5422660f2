"""Whom a letter proposes: an agency for each body that it names, and who answers for which.

All are marked until a person confirms them.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace

from wsoa.domain.letter.bodies import BY_KEY, INSPECTORATE, Body, named_in, owners
from wsoa.domain.letter.read_letter import ReadLetter
from wsoa.domain.statement.records import Agency, members
from wsoa.domain.statement.values import plain_word

LONGEST_KEY = 24  # characters
LEFT_OUT_OF_KEYS = frozenset(("the", "nhs", "and", "of", "for", "in", "area"))
# What many bodies of one sort have in their names, so that it does not tell one from another.
COMMON = re.compile(
    r"\b(?:the|nhs|and|of|for|in|area|local|authority|council|county|city|borough|district|metropolitan|unitary"
    r"|london|royal|integrated|care|clinical|commissioning|system|board|group|partnership|icb|ics|ccg|police"
    r"|constabulary|service|trust|foundation)\b"
)
THOSE_ADDRESSED = re.compile(r"\b(?:that|who|whom|which)\b.*\baddress", re.IGNORECASE)


def proposed_agencies(letter: ReadLetter) -> tuple[Agency, ...]:
    """The agencies named in Next steps, addressed by the letter or responsible for its areas; none confirmed.

    One for each sort of body; where the areas make two bodies of a sort responsible, or one of no known sort, one for
    each.
    """
    named = [
        letter.prepares or "",
        letter.sends or "",
        *letter.bodies,
        *(f"{to.role} {to.body}" for to in letter.addressees),
    ]
    keys = dict.fromkeys(key for words in named for key in named_in(words))
    answering = [BY_KEY[key] for key in sorted(keys) if BY_KEY[key].kind != INSPECTORATE]
    agencies = {body.key: _proposed(body, letter, _names_of_others(body, answering)) for body in answering}
    for words in letter.responsible:
        if _kind(words) != INSPECTORATE:
            found = next((agency for agency in agencies.values() if _is_same(agency.name, words)), None) or _own(
                words, agencies
            )
            spelt = () if found.name == _capitalised(words) else (_capitalised(words),)
            agencies[found.ref] = replace(found, aliases=members((*found.aliases, *spelt)))
    return tuple(agencies[key] for key in sorted(agencies))


def answering(words: str, agencies: Iterable[Agency]) -> tuple[str, ...]:
    """The agency of that name, or those that answer for the bodies named, in the order of their first mention."""
    known = tuple(agencies)
    called = plain_word(_capitalised(words))
    named = next((agency.ref for agency in known if called in map(plain_word, (agency.name, *agency.aliases))), None)
    return (named,) if named else owners(words, [agency.ref for agency in known])


def answering_for(words: str, letter: ReadLetter, agencies: Sequence[Agency]) -> tuple[str, ...]:
    """Who answers for a contributor: one agency, or all whom the letter is addressed to where its words say so."""
    if not THOSE_ADDRESSED.search(words):
        return answering(words, agencies)[:1]
    return tuple(dict.fromkeys(key for to in letter.addressees for key in answering(f"{to.role} {to.body}", agencies)))


def _names_of_others(body: Body, bodies: Iterable[Body]) -> frozenset[str]:
    """What names another agency here is no other name of this one, though it may be elsewhere.

    A letter may name both CCG and ICB.
    """
    own = {
        other.key: {other.name, other.key, *(alias for alias in other.aliases if named_in(alias)[:1] == (other.key,))}
        for other in bodies
    }
    return frozenset(name.lower() for key, names in own.items() if key != body.key for name in names)


def _proposed(body: Body, letter: ReadLetter, taken: frozenset[str]) -> Agency:
    worded = next((_capitalised(words) for words in letter.bodies if named_in(words)[:1] == (body.key,)), "")
    named = body.name if body.key != "council" or not letter.place else f"{body.name}, {letter.place}"
    name = worded or named
    return Agency(
        body.key,
        name,
        body.kind,
        members(alias for alias in body.aliases if alias.lower() not in {name.lower(), *taken}),
    )


def _own(words: str, taken: Iterable[str]) -> Agency:
    """An agency for this body alone."""
    return Agency(key_of(words, taken), _capitalised(words), _kind(words))


def key_of(words: str, taken: Iterable[str] = ()) -> str:
    """A key for an agency, made of its name's words, with a number where that is taken."""
    parts = [part for part in re.findall(r"[a-z][a-z0-9]*", plain_word(words)) if part not in LEFT_OUT_OF_KEYS] or [
        "body"
    ]
    key = str(parts[0])[:LONGEST_KEY]
    for part in parts[1:]:
        key = f"{key}-{part}" if len(f"{key}-{part}") <= LONGEST_KEY else key
    numbered = (key, *(f"{key[: LONGEST_KEY - 3]}-{number}" for number in range(2, 100)))
    return next(each for each in numbered if each not in taken)


def _kind(words: str) -> str:
    return next((BY_KEY[key].kind for key in named_in(words)), "")


def _is_same(one: str, other: str) -> bool:
    """Two wordings of one body: of one sort, and neither names a place or thing that the other does not."""
    sort = named_in(one)[:1]
    if sort != named_in(other)[:1] or not sort:
        return plain_word(one) == plain_word(_capitalised(other))
    first, second = ({*re.findall(r"\w+", COMMON.sub("", plain_word(words)))} for words in (one, other))
    return first <= second or second <= first


def _capitalised(words: str) -> str:
    plain = re.sub(r"^the ", "", words, flags=re.IGNORECASE)
    return plain[:1].upper() + plain[1:]
