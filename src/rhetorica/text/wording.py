"""The wordings by which furniture is known: regular expressions, each with what it is for and an example.

They name what stands in transcripts everywhere, never a word of one speech. `rhetorica.text.furniture` says
where in a text each of them counts.
"""

import re
from typing import Final

_MONTH: Final = r"(?:jan|feb|mar|apr|may|jun|jul|aug|sept?|oct|nov|dec)[a-z]*\.?"
_DAY: Final = r"\d{1,2}(?:st|nd|rd|th)?"
DATE: Final = (
    rf"(?:{_DAY}\s+{_MONTH},?\s+\d{{4}}|{_MONTH}\s+{_DAY},?\s+\d{{4}}"
    r"|\d{4}-\d\d-\d\d|\d{1,2}/\d{1,2}/\d{2,4})"
)
_NAME: Final = r"[^\W\d_a-z][\w.'’\-]*"
_PERSON: Final = (
    r"(?:Councillor|Cllr|Mr|Mrs|Ms|Miss|Dr|Prof|Professor|Sir|Dame|Lord|Lady|Baroness|Senator|Sen"
    r"|Representative|Rep|Congressman|Congresswoman|Governor|Gov)"
)


def _any(*patterns: str) -> str:
    return "|".join(patterns)


PUBLICATION: Final = re.compile(
    _any(
        r"this (?:speech |news article |page |content )?was published under\b.*",
        r"updates? to this page|related content|contents?",
        r"(?:share|print|back to top of|top of) (?:this )?page",
        r"(?:first |last )?(?:published|posted|updated|delivered|issued|retrieved|accessed)"
        rf"(?: on| at| by| in)?:?\s*{DATE}.*",
        r"posted (?:on |in |by )?.{0,40}\bby \w+",
        r"(?:date|location|venue|speaker|delivered on|topic|original script|source):\s.{0,120}",
        r"(?:original script|check against delivery|(?:this )?transcript).{0,80}",
        r"the meeting (?:rose|was called to order) at .{0,30}",
        r"ends\.?",
        DATE,
    ),
    re.IGNORECASE,
)
"""A whole line about the page or the record: "Published 9 May 2011", "Updates to this page", "ENDS"."""

ENDS: Final = re.compile(r"(?<=[.!?”\"])\s+(?:Ends|ENDS)\.?$")
"""The same at the end of the last paragraph."""

BRACKET: Final = re.compile(r"[(\[]")
"""Where something in brackets begins."""

_NOISE: Final = (
    r"(?:applau(?:se|ds?|ded)|laughter|laughs?|cheers?|cheering|booing|boos|music|cross-?talk|inaudible"
    r"|unintelligible|interruptions?|interjections?|chant(?:s|ing)?|standing ovation|whistling|silence"
    r"|silent prayer|pause[sd]?|end of (?:speech|transcript))"
)
_BEFORE_NOISE: Final = (
    r"(?!and\b)(?:(?:an?|the|and|loud|long|prolonged|great|general|further|more|some|continued|sustained|renewed"
    r"|scattered|light|brief|short|warm|moment of|minute of|audience|audience members?|crowd|delegates"
    r"|members)\s+){0,4}"
)
STAGE_DIRECTION: Final = re.compile(
    _any(
        rf"\(\s?{_BEFORE_NOISE}{_NOISE}\b[^\[\]()]{{0,30}}\)\.?",
        rf"\[(?:[^\[\]()]{{0,40}}\b)?(?:{_NOISE}|video|audio|audience|crowd|gap in transcript)\b"
        r"[^\[\]()]{0,30}\]\.?",
        r"\[[^\[\]]{0,40}\bcontent (?:removed|redacted)\b[^\[\]]{0,30}\]",
        r"\[[a-z][\w. ]{2,30}:\s?[\"“‘'][^\[\]]{1,100}\]",
        r"\((?:from the )?(?:a |an |the |some |hon\.? |other )?(?:crowd|floor|gallery|audience|hall|members?"
        r"|voices?|heckler|shouts?)(?: from the \w+)?:\s?[\"“‘'][^()]{1,100}\)",
    ),
    re.IGNORECASE,
)
"""What was heard in the hall: "[Applause]", "(Laughter.)", "[Hon. Members: “Hear, hear!”]"."""

REMARK: Final = re.compile(r"(?<![“\"‘'])\[[A-Z][^\[\]]{8,200}[.!?]\]")
"""A sentence of the editor: "[The speaker went on in French.]"."""

GLOSS: Final = re.compile(
    _any(
        rf"\({_PERSON}\b\.?\s{_NAME}(?:\s{_NAME})*(?:,\s(?!(?:who|and|but|as|I)\b)[^()]{{2,100}})?\)",
        r"\((?:(?:Shadow|Deputy|Vice|Prime|First|Acting|Former)[ -])*(?:Minister|Secretary|Chair|Chairman"
        r"|Chairwoman|President|Director|Mayor|Chief|Leader|Speaker|Member)\b"
        r"(?:,?\s(?:[A-Z&][\w.'’&\-]*|of|for|and|the|to|in|on|at|de|van|von|al))+\)",
        r"\[[A-Z]{2,10}\]",
    )
)
"""Who or what is meant, put in by an editor: "(Councillor Hill, Chair of the Board)", "[NATO]"."""

MEMBER: Final = re.compile(rf"\bfor (?:the )?[A-Z][^().;:]{{1,60}}?(\s\({_NAME}(?:\s{_NAME}){{1,3}}\))")
"""The name behind a constituency, in the first group: "the hon. Member for Northvale (Ann Hill)"."""

REFERENCE: Final = re.compile(
    _any(
        r"\[[^\[\]]{0,160}\d[^\[\]]{0,160}\]",
        r"\[(?:[Ss]ee|[Ii]bid|[Ss]ic)\b[^\[\]]{0,80}\]",
        r"\((?:see )?[A-Z]{1,2}/[^()\s]{0,20}\d[^()]{0,60}\)",
        r"\((?:see )?resolution [^()]{1,20}(?:\([^()]{1,10}\))?[^()]{0,10}\)",
    )
)
"""Where something is printed: "[Official Report, 5 May 2009; Vol. 400, c. 3.]", "(A/54/1)", "[sic]"."""

LABEL: Final = re.compile(
    r"((?:[^\W\d_][\w.'’\-]*\s){0,4}[^\W\d_][\w.'’\-]+)(?:\s?\([^()]{1,40}\)){0,3}:(?=\s|$)"
)
"""A few words and a colon, which may tell who speaks; the words are the first group: "MS HILL (Vale): "."""

TITLED: Final = re.compile(
    rf"(?:{_PERSON}|President|Prime Minister)\.?(?:\s{_NAME}){{0,3}}"
    r"|The (?:(?:Acting|Deputy|Vice)[ -])*(?:Prime Minister|President|Minister|Speaker|Chairman|Chair|Chancellor"
    r"|Secretary of State)"
    r"|The (?:(?:ACTING|DEPUTY|VICE)[ -])*(?:PRIME MINISTER|PRESIDENT|MINISTER|SPEAKER|CHAIRMAN|CHAIR|CHANCELLOR)"
)
"""The words of a label that name a speaker by title: "Mr Hill", "The Prime Minister", "The PRESIDENT"."""

ASKED_AND_ANSWERED: Final = re.compile(r"([QA])[:.](?=\s)")
"""The label of a question or of its answer: "Q: "."""

LABEL_WITH_STOP: Final = re.compile(
    r"((?:The (?:Vice )?President|The Prime Minister|The Speaker|Moderator|Audience members?"
    rf"|{_PERSON}\.? {_NAME}(?: {_NAME})?)\.)(?=\s|$)"
)
"""The same with a stop, as in American transcripts: "The President. Thank you." """

LABEL_WITH_STOP_OPENINGS: Final = (
    *("The P", "The V", "The S", "Moderator", "Audience", "Councillor", "Cllr", "Mr", "Ms", "Miss", "Dr"),
    *("Prof", "Sir", "Dame", "Lord", "Lady", "Baroness", "Sen", "Rep", "Congress", "Gov"),
)
"""How such a label begins: most paragraphs are passed over by this alone."""

AUDIENCE: Final = re.compile(r"(?:the )?audience(?: members?)?", re.IGNORECASE)
"""The words of a label that name the audience."""

ADDRESSED: Final = re.compile(
    r"\b(?:gentlemen|ladies|members|fellow|citizens|friends|colleagues|lords|excellenc\w+|countrymen)\b"
    r"|^(?:mr|mrs|ms|madam)\.? (?:president|speaker|chair\w*|secretary|prime minister)\b",
    re.IGNORECASE,
)
"""Words before a colon that address the hall and name no speaker: "Members of the Congress:"."""

ORDINAL: Final = re.compile(
    r"(?:and )?(?:first|second|third|fourth|fifth|sixth|seventh|finally|lastly|one|two|three)(?:ly)?",
    re.IGNORECASE,
)
"""Words before a colon that count and name no speaker."""

SPOKEN_LINE: Final = re.compile(
    r"\b(?:thanks?|i|i['’]m|ladies|gentlemen|mr|madam|mister|welcome|good (?:morning|afternoon|evening)|hello"
    r"|dear|friends|colleagues|comrades|fellow|amen|god|we|you)\b"
    r"|^(?:(?:my|your|dear|distinguished|hon\w*\.?)\s)?(?:lords?|members|excellenc\w+|delegates|citizens"
    r"|countrymen|brothers|sisters|senators)\b"
    r"|^(?:it|he|she|they|there|this|that|these|those)\b.*\b(?:is|are|was|were|has|have|had|will|would|can|could"
    r"|should|must|may|might|does|did)\b",
    re.IGNORECASE,
)
"""A short line without a stop that is spoken all the same: "My lords and members of this house"."""

QUESTION_WORD: Final = re.compile(r"(?:what|why|how|where|when|who)\b", re.IGNORECASE)
"""How a heading begins that talks of us all the same: "Why we came"."""

UNFINISHED: Final = re.compile(
    r"\b(?:the|a|an|of|to|that|how|which|and|or|in|for|with|by|is|are|was|will|be|not)$", re.IGNORECASE
)
"""A line that breaks off."""

BYLINE: Final = re.compile(
    rf"(?:By\s+)?(?:The\s+)?(?:{_NAME}\s+(?:(?:of|for|and|the|de|van|von)\s+){{0,2}}){{1,5}}{_NAME}"
)
"""A line of names or of an office: "By Ann Hill", "The Minister for Roads"."""

PARAGRAPH_NUMBER: Final = re.compile(r"(\d{1,3})\.(?=\s)")
"""The number a paragraph opens with."""

SIGNATURE: Final = re.compile(rf"{_NAME}(?:\s{_NAME}){{1,3}}")
"""A line of two to four names; counts in capitals only: "ANN B. HILL"."""

ENDING_DATE: Final = re.compile(rf"{DATE}\.?", re.IGNORECASE)
"""The date below a signature."""

ADDRESS: Final = re.compile(r"(?<=[\w.+-])@[\w-]+\.\w|https?://|www\.\w")
"""An address on the net."""

ADDRESS_SIGNS: Final = ("@", "://", "www.")
"""What every such address holds."""

CONTACT: Final = re.compile(
    r"\b(?:contact|e-?mail|telephone|phone|enquir\w+|inquir\w+|press office|media|further information|follow"
    r"|visit)\b",
    re.IGNORECASE,
)
"""What text around an address says where it invites the reader to write."""

ENQUIRIES: Final = re.compile(
    r"for (?:(?:any|all|further|more|media|press|general|other)\s)*(?:information|details|enquir\w+|inquir\w+"
    r"|questions|queries)\b.{0,60}\b(?:contact|call|telephone|phone|e-?mail|visit|write to)\b.*",
    re.IGNORECASE | re.DOTALL,
)
"""A whole paragraph of it: "For further information contact the press office on 2200."."""

CLOSING: Final = re.compile(
    r"(?:and )?(?:thank you|thanks)\b.{0,60}|notes? (?:to|for) editors.*", re.IGNORECASE
)
"""The last line of a speech, or the first of what an editor appends."""
