"""English function words by class: the words that hold a sentence together rather than say what it is about.

Our own lists, of folded forms. `FUNCTION_WORDS` is what the features "function" and "content" of similarity
divide by.
"""

from typing import Final

PRONOUNS: Final = frozenset(
    """
    i me my mine myself we us our ours ourselves you your yours yourself yourselves he him his himself
    she her hers herself it its itself they them their theirs themselves oneself who whom whose somebody
    someone something anybody anyone anything everybody everyone everything nobody nothing
    """.split()
)
DETERMINERS: Final = frozenset(
    """
    the a an this that these those every each some any no all both either neither another such what
    which whatever whichever many much more most few fewer fewest less least several enough other others
    own same half
    """.split()
)
PREPOSITIONS: Final = frozenset(
    """
    of in to for with on at from by about as into like through after over between out against during
    without before under around among across behind towards toward upon within beyond along up down off
    near since until till per via despite throughout above below beside besides except amongst onto
    inside outside amid
    """.split()
)
CONJUNCTIONS: Final = frozenset(
    """
    and or but nor so yet if because although though while whereas whether unless than when where why
    how whenever wherever whilst lest
    """.split()
)
AUXILIARIES: Final = frozenset(
    """
    am is are was were be been being have has had having do does did doing done will would shall should
    can could may might must ought cannot let let's lets
    """.split()
)
ADVERBS: Final = frozenset(
    """
    not never ever very too also just only even still again already always often sometimes perhaps quite
    rather really well now then there here therefore thus however indeed almost once soon instead else
    away back together maybe yes please simply actually certainly particularly especially today
    """.split()
)
CONTRACTIONS: Final = frozenset(
    """
    i'm i've i'd i'll we're we've we'd we'll you're you've you'd you'll he's he'd he'll she's she'd
    she'll it's it'd it'll they're they've they'd they'll that's that'll there's there'll there'd here's
    what's who's who've who'd where's how's isn't aren't wasn't weren't don't doesn't didn't won't
    wouldn't can't couldn't shouldn't haven't hasn't hadn't mustn't needn't mightn't shan't ain't
    """.split()
)
NUMBER_WORDS: Final = frozenset(
    """
    zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen
    seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred hundreds
    thousand thousands million millions billion billions trillion dozen dozens
    """.split()
)
_COMMON_NUMBERS: Final = frozenset("one two first second".split())

FUNCTION_WORDS: Final = (
    PRONOUNS
    | DETERMINERS
    | PREPOSITIONS
    | CONJUNCTIONS
    | AUXILIARIES
    | ADVERBS
    | CONTRACTIONS
    | _COMMON_NUMBERS
)
"""All of the above, of the numbers only the commonest."""

SUBJECTS: Final = (
    frozenset(
        """
    i we you he she they it who there that's
    """.split()
    )
    | CONTRACTIONS
)
"""Words whose presence makes a phrase a clause, or part of one."""

SENSE_WORDS: Final = frozenset(
    """
    no not never without nobody nothing none neither nor cannot hardly scarcely barely more less fewer least
    most few little all half only before after if unless
    """.split()
)
"""Words that turn the sense of what they stand with."""

VERB_CUES: Final = frozenset(
    """
    i we you they he she who will would can could must should shall may might cannot won't don't didn't
    doesn't to not never let's i'll we'll you'll they'll has have had
    """.split()
)
"""Words after which a verb is likely; used to learn from running text which words are verbs."""

NOUN_CUES: Final = frozenset(
    """
    the a an this these those every each some any no our their his my your its of in for with on at from
    by about into more most such other many several
    """.split()
)
"""Words after which a noun or an adjective is likely."""
