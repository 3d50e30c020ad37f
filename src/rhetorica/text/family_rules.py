"""Which word may a word be made from? The endings of English, and what each does to the letters before it.

Method: an ending is taken off and the letters before it are mended ("strategies" < "strategy", "decision" <
"decide"); what comes out is a proposal, good only if it is a word of the same meaning, which the caller must
know. Our own rules. Prefixes are never taken off, nor is -less: they turn a word into its contrary.
"""

import re
from collections.abc import Iterator
from typing import Final

_VOWELS: Final = frozenset("aeiou")

_IRREGULAR_VERBS: Final = """
    arise arose arisen; awake awoke awoken; bear borne; beat beaten; become became; befall befell befallen;
    begin began begun; behold beheld; bend bent; beset besetting; bid bidden; bite bitten; bleed bled;
    blow blew blown; break broke broken; breed bred; bring brought; build built; burn burnt; burst bursting;
    buy bought; catch caught; choose chose chosen; cling clung; come came; creep crept; deal dealt; die dying;
    dig dug; draw drew drawn; dream dreamt; drink drank drunk; drive drove driven; eat ate eaten;
    fall fell fallen; feed fed; feel felt; fight fought; find found; flee fled; fling flung; fly flew flown;
    forbid forbade forbidden; foresee foresaw foreseen; forget forgot forgotten; forgive forgave forgiven;
    forsake forsook forsaken; freeze froze frozen; get got gotten; give gave given; go goes went gone;
    grow grew grown; hang hung; hear heard; hide hid hidden; hold held; keep kept; kneel knelt;
    know knew known; lay laid; lead led; lean leant; leap leapt; learn learnt; lend lent; lie lying; light lit;
    lose lost; make made; mean meant; meet met; mislead misled; mistake mistook mistaken;
    misunderstand misunderstood; outgrow outgrew outgrown; overcome overcame; oversee oversaw overseen;
    overtake overtook overtaken; overthrow overthrew overthrown; overrun overran; pay paid; plead pled;
    prove proven; rebuild rebuilt; repay repaid; rethink rethought; rewrite rewrote rewritten; ride rode ridden;
    ring rang rung; rise rose risen; run ran; say said; see saw seen; seek sought; sell sold; send sent;
    shake shook shaken; shine shone; shoot shot; show shown; shrink shrank shrunk; sing sang sung; sink sank sunk;
    sit sat; slay slew slain; sleep slept; slide slid; sow sown; speak spoke spoken; speed sped; spell spelt;
    spend spent; spin spun; spoil spoilt; spring sprang sprung; stand stood; steal stole stolen; stick stuck;
    sting stung; strike struck stricken; strive strove striven; swear swore sworn; sweep swept; swell swollen;
    swim swam swum; swing swung; take took taken; teach taught; tear tore torn; tell told; think thought;
    throw threw thrown; tie tying; tread trod trodden; undergo underwent undergone; understand understood;
    undertake undertook undertaken; undo undone; uphold upheld; wake woke woken; wear wore worn; weave wove woven;
    weep wept;
    win won; withdraw withdrew withdrawn; withhold withheld; withstand withstood; wring wrung;
    write wrote written; vie vying
"""
_IRREGULAR_NOUNS: Final = """
    child children; man men; woman women; foot feet; tooth teeth; goose geese; mouse mice; ox oxen; penny pence;
    crisis crises; basis bases; thesis theses; hypothesis hypotheses; emphasis emphases; analysis analyses;
    synthesis syntheses; diagnosis diagnoses; oasis oases; parenthesis parentheses; axis axes; criterion criteria;
    phenomenon phenomena; stimulus stimuli; nucleus nuclei; fungus fungi; alumnus alumni; bacterium bacteria;
    curriculum curricula; memorandum memoranda; referendum referenda; addendum addenda; spectrum spectra;
    stratum strata; index indices; matrix matrices; appendix appendices; vertex vertices; formula formulae;
    larva larvae; chateau chateaux; plateau plateaux; bureau bureaux; life lives; wife wives; knife knives;
    half halves; self selves; shelf shelves; wolf wolves; calf calves; loaf loaves; thief thieves;
    scarf scarves; hoof hooves; elf elves; sheaf sheaves; wharf wharves; midwife midwives; housewife housewives
"""
_ADJECTIVES_OF_PLACE: Final = """
    america american; africa african; asia asian; europe european; russia russian; india indian; iran iranian;
    iraq iraqi; israel israeli; pakistan pakistani; kuwait kuwaiti; yemen yemeni; china chinese; japan japanese;
    vietnam vietnamese; portugal portuguese; lebanon lebanese; canada canadian; brazil brazilian; egypt egyptian;
    italy italian; hungary hungarian; romania romanian; bulgaria bulgarian; albania albanian; serbia serbian;
    croatia croatian; bosnia bosnian; ukraine ukrainian; palestine palestinian; jordan jordanian; syria syrian;
    libya libyan; algeria algerian; tunisia tunisian; kenya kenyan; nigeria nigerian; zambia zambian;
    cuba cuban; mexico mexican; chile chilean; peru peruvian; bolivia bolivian; colombia colombian;
    venezuela venezuelan; haiti haitian; jamaica jamaican; australia australian; austria austrian;
    belgium belgian; norway norwegian; cambodia cambodian; indonesia indonesian; malaysia malaysian;
    armenia armenian; azerbaijan azerbaijani; georgia georgian; ethiopia ethiopian; somalia somali; sudan sudanese;
    angola angolan; namibia namibian; rhodesia rhodesian; uganda ugandan; tanzania tanzanian; rwanda rwandan;
    burundi burundian; congo congolese; nicaragua nicaraguan; panama panamanian; ecuador ecuadorian;
    argentina argentine; paraguay paraguayan; uruguay uruguayan; guatemala guatemalan; honduras honduran;
    korea korean; mongolia mongolian; tibet tibetan; burma burmese; nepal nepalese; malta maltese;
    cyprus cypriot; macedonia macedonian; slovenia slovenian; estonia estonian; latvia latvian;
    lithuania lithuanian; morocco moroccan; mauritania mauritanian; mali malian; ghana ghanaian;
    liberia liberian; chad chadian; scotland scottish; sweden swedish; denmark danish; poland polish;
    turkey turkish; ireland irish; spain spanish; britain british; england english; finland finnish;
    germany german; france french; greece greek; afghanistan afghan; iceland icelandic; switzerland swiss;
    zimbabwe zimbabwean; singapore singaporean; eritrea eritrean; siberia siberian; persia persian;
    moldova moldovan; taiwan taiwanese; senegal senegalese; samoa samoan; yugoslavia yugoslav;
    czechoslovakia czechoslovak; crimea crimean; scandinavia scandinavian; mozambique mozambican;
    cameroon cameroonian; wales welsh; polynesia polynesian; sahara saharan; kazakhstan kazakh;
    uzbekistan uzbek; tajikistan tajik; turkmenistan turkmen; catalonia catalan; arabia arabian;
    texas texan; california californian; hawaii hawaiian; alaska alaskan; fiji fijian; kosovo kosovar
"""


def _by_form(table: str) -> dict[str, str]:
    pairs: dict[str, str] = {}
    for line in table.split(";"):
        base, *forms = line.split()
        pairs.update(dict.fromkeys(forms, base))
    return pairs


IRREGULAR_NOUNS: Final = _by_form(_IRREGULAR_NOUNS)
"""Irregular plurals, with their singulars."""
IRREGULAR: Final = _by_form(_IRREGULAR_VERBS) | IRREGULAR_NOUNS | _by_form(_ADJECTIVES_OF_PLACE)
"""Forms no rule explains, with their bases. Words of the reader's own kind ("better", "left", "born") are not
here: more often than not they are words of their own."""

DERIVATIONS: Final[tuple[tuple[str, tuple[str, ...]], ...]] = (
    # The ending, and what may stand in its place; "=" stands for a doubled last letter made single.
    ("isations", ("isation",)), ("izations", ("ization",)),
    ("isation", ("ise",)), ("ization", ("ize",)),
    ("ification", ("ify",)), ("ifications", ("ify",)),
    ("lication", ("ly",)), ("nunciation", ("nounce",)), ("ciliation", ("cile",)),
    ("lanation", ("lain",)), ("clamation", ("claim",)), ("velation", ("veal",)), ("etition", ("eat", "ete")),
    ("osition", ("ose",)), ("isition", ("ire",)), ("inition", ("ine",)),
    ("cession", ("cede", "ceed")), ("ession", ("ess",)), ("ission", ("it", "iss")), ("ussion", ("uss",)),
    ("assion", ("ass",)), ("pulsion", ("pel",)), ("vulsion", ("vulse",)), ("version", ("vert", "verse")),
    ("ersion", ("erse", "erge")), ("ursion", ("ur",)), ("ension", ("end", "ense")), ("ansion", ("and",)),
    ("ision", ("ide", "ise", "it")), ("usion", ("ude", "use")), ("asion", ("ade",)), ("osion", ("ode",)),
    ("hesion", ("here",)), ("scription", ("scribe",)), ("sorption", ("sorb",)), ("mption", ("m", "me")),
    ("eption", ("eive", "ept")), ("duction", ("duce", "duct")), ("struction", ("stroy", "struct")),
    ("olution", ("olve",)), ("vention", ("vene", "vent")), ("tention", ("tain", "tend", "tent")),
    ("ntion", ("nt",)), ("uption", ("upt",)),
    ("ation", ("ate", "", "e")), ("ition", ("ite", "", "e")), ("tion", ("t", "te")), ("sion", ("se", "s")),
    ("ion", ("", "e")),
    ("ative", ("ation", "ate", "", "e")), ("itive", ("ition", "ite", "e", "")), ("tive", ("tion", "t", "te")),
    ("sive", ("sion", "se", "s")), ("ive", ("", "e")),
    ("atory", ("ation", "ate", "e")), ("tory", ("tion", "t")), ("sory", ("se", "sion")), ("ory", ("", "e")),
    ("cratical", ("crat",)), ("cratic", ("crat",)), ("cracy", ("crat",)), ("cracies", ("crat",)),
    ("cratize", ("crat",)), ("cratise", ("crat",)),
    ("ability", ("able",)), ("ibility", ("ible",)), ("ubility", ("uble",)), ("bility", ("ble",)),
    ("osity", ("ous",)), ("uity", ("uous",)), ("iety", ("ious",)), ("ivity", ("ive",)), ("icity", ("ic", "ical")),
    ("arity", ("ar", "ear")), ("anity", ("ane", "ain")), ("ality", ("al",)), ("ity", ("", "e", "ous")),
    ("ty", ("", "e")),
    ("ically", ("ic", "ical")), ("ably", ("able",)), ("ibly", ("ible",)), ("ily", ("y",)), ("ally", ("al",)),
    ("lly", ("l", "ll")), ("ly", ("", "le")), ("ully", ("ull",)),
    ("iness", ("y",)), ("ness", ("",)),
    ("ments", ("ment",)), ("iment", ("y",)), ("ment", ("", "e", "l")), ("mental", ("ment",)),
    ("ical", ("ic", "y", "")), ("etic", ("y", "ete", "")), ("matic", ("m", "ma")), ("atic", ("", "a", "y", "acy")),
    ("istic", ("ist", "ism", "")), ("tic", ("sis", "t", "")), ("ific", ("e", "ify")), ("ic", ("", "e", "y")),
    ("lytic", ("lysis",)), ("lytical", ("lysis",)), ("lyst", ("lysis", "lyse", "lyze")), ("lyse", ("lysis",)),
    ("lyze", ("lysis",)),
    ("torial", ("tor", "tory")), ("arial", ("ary",)), ("orial", ("or", "ory")), ("icial", ("ice", "it", "y")),
    ("ncial", ("nce",)), ("ntial", ("nt", "nce", "ncy")), ("tial", ("t", "ce")), ("cial", ("ce", "x")),
    ("ional", ("ion",)), ("inal", ("ine", "in", "en")), ("ial", ("", "e", "y")), ("ual", ("", "e")),
    ("al", ("", "e", "a", "y")),
    ("able", ("", "e", "ate", "=")), ("iable", ("y", "")), ("ible", ("", "e", "ion")), ("sible", ("d", "de")),
    ("ancy", ("ant",)), ("ency", ("ent",)), ("ance", ("ant", "", "e", "ate", "=", "ain")),
    ("ence", ("ent", "", "e", "=")), ("iance", ("y",)), ("ant", ("", "e", "ate")), ("ent", ("", "e", "=")),
    ("iant", ("y",)), ("ience", ("ient",)), ("acy", ("ate", "at")), ("cy", ("t", "te", "")),
    ("cious", ("ce", "ty", "city")), ("tious", ("tion", "t", "te")), ("ious", ("", "y", "e", "ion")),
    ("eous", ("", "e")), ("uous", ("e", "")), ("orous", ("our", "or")), ("rous", ("er",)), ("ous", ("", "e", "y")),
    ("ifier", ("ify",)), ("ier", ("y",)), ("izer", ("ize",)), ("iser", ("ise",)),
    ("ator", ("ate",)), ("itor", ("it",)), ("er", ("", "e", "=", "y")), ("or", ("", "e", "=")),
    ("yer", ("",)), ("ee", ("", "e")),
    ("ists", ("ist",)), ("isms", ("ism",)), ("icist", ("ic",)), ("ist", ("", "e", "y", "ic", "ism")),
    ("ism", ("", "e", "y", "ic")),
    ("ise", ("", "e", "y", "ism", "is", "ic")), ("ize", ("", "e", "y", "ism", "is", "ic")),
    ("tise", ("sis",)), ("tize", ("sis",)), ("atise", ("", "a", "y")), ("atize", ("", "a", "y")),
    ("ify", ("", "e", "y", "ity", "or")), ("efy", ("id",)), ("arify", ("ear",)),
    ("eful", ("",)), ("iful", ("y",)), ("ful", ("", "e", "l", "ll")),
    ("lessness", ("less",)), ("lessly", ("less",)),
    ("some", ("", "e")), ("ship", ("",)), ("hood", ("",)), ("ihood", ("y",)), ("dom", ("", "e")),
    ("ary", ("", "e", "y")), ("ery", ("", "e", "er", "=")), ("ry", ("", "e")),
    ("ular", ("le",)), ("ar", ("",)),
    ("ture", ("t", "te")), ("sure", ("se",)), ("ure", ("", "e")),
    ("iage", ("y",)), ("age", ("", "e", "=")),
    ("ician", ("ic", "y")), ("ian", ("", "y", "ary")), ("ish", ("", "e", "=")),
        ("en", ("", "e", "=")), ("th", ("", "e")),
    ("ate", ("", "e", "y")),
    ("y", ("", "e", "=")),
)  # fmt: skip
"""Endings that make words of words, and what may stand in their place."""


def inflection_bases(word: str) -> Iterator[str]:
    """Propose what a word may be the plural, the past, the -ing form or the comparative of, likeliest first.

    Examples
    --------
    >>> list(inflection_bases("strategies"))
    ['strategy', 'strategie', 'strategi']
    >>> list(inflection_bases("planning"))
    ['plan', 'plann', 'planne']
    """
    if word in IRREGULAR:
        yield IRREGULAR[word]
    if word.endswith("s") and len(word) > 3 and not word.endswith(("ss", "us", "is")):
        if word.endswith("ies") and len(word) > 4:
            yield word[:-3] + "y"
        yield word[:-1]
        if word.endswith("es"):
            yield word[:-2]
        if word.endswith(("sses", "zzes")):
            yield word[:-3]
    for ending in ("ed", "ing", "er", "est"):
        rest = word[: -len(ending)]
        if not word.endswith(ending) or len(rest) < 2 or not any(letter in "aeiouy" for letter in rest):
            continue
        if rest.endswith("i") and ending != "ing":
            yield rest[:-1] + "y"
        yield from before_vowel(rest)


def before_vowel(rest: str) -> Iterator[str]:
    """Propose the words to which an ending with a vowel was added: "plann" < plan, "hop" < hope, "jump"."""
    if len(rest) > 3 and rest[-1] == rest[-2] and rest[-1] not in _VOWELS:
        # Most words in ll, ss, ff, zz are so themselves: call, pass, stuff, buzz.
        own = rest[-1] in "lsfz"
        yield from (rest, rest[:-1]) if own else (rest[:-1], rest)
        yield rest + "e"
        return
    if rest.endswith("ck") and len(rest) > 4:
        yield rest[:-1]  # panicked
    short = (
        len(rest) > 1
        and rest[-1] not in "aeiouwxy"
        and rest[-2] in "aeiouy"
        and sum(letter in "aeiouy" for letter in rest) == 1
    )
    # A short word would have doubled its last letter (hopping), so "hop" before a vowel was "hope".
    yield from (rest + "e", rest) if short or rest[-1:] in "cuvz" else (rest, rest + "e")


def derivation_bases(word: str) -> Iterator[tuple[str, str]]:
    """Propose what a word may be derived from: pairs of the ending taken off and the base, likeliest first.

    Examples
    --------
    >>> next(derivation_bases("vulnerability"))
    ('ability', 'vulnerable')
    """
    for ending, replacements in DERIVATIONS:
        if not word.endswith(ending):
            continue
        rest = word[: -len(ending)]
        if len(rest) < 2:
            continue
        for replacement in replacements:
            if replacement == "=":
                if len(rest) > 3 and rest[-1] == rest[-2]:
                    yield ending, rest[:-1]
            elif len(rest) + len(replacement) > 2:
                yield ending, rest + replacement


_SPELLINGS: Final = (
    (re.compile(r"is(?=(?:e[drs]?|ers|ing|ations?|ational|able)$)"), "iz"),
    (re.compile(r"ys(?=(?:e[drs]?|ing)$)"), "yz"),
    (
        re.compile(
            r"^(dis|un|en|multi)?(ard|arm|behavi|cand|clam|col|demean|endeav|fav|ferv|flav|glam|harb|hon|hum|lab"
            r"|neighb|od|parl|ranc|rig|rum|sav|savi|splend|tum|val|vap|vig)our"
        ),
        r"\1\2or",
    ),
    (re.compile(r"(cent|theat|met|lit|spect|lust|fib|calib|meag|somb)re(?=[sd]?$)"), r"\1er"),
    (re.compile(r"^(def|off|lic|pret)ence(?=[sd]?$|less)"), r"\1ense"),
    (re.compile(r"^(h|p|medi|encyclop|orthop|arch|an)ae(?=[mdvos])"), r"\1e"),
)


def respellings(word: str) -> Iterator[str]:
    """Propose the American spelling of a British word, whether it is one or not.

    Examples
    --------
    >>> list(respellings("organisations")), list(respellings("labour")), list(respellings("four"))
    (['organizations'], ['labor'], [])
    """
    for british, american in _SPELLINGS:
        changed = british.sub(american, word)
        if changed != word:
            yield changed
