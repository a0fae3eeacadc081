"""The senses of words: whether a form found in a sentence tells the act that the lexicon gives for it."""

from __future__ import annotations

from runut.analyse.events.chunks import QUOTES
from runut.analyse.events.force import force
from runut.analyse.events.frames import Hit
from runut.analyse.events.scene import Scene, has_any, nearest
from runut.analyse.events.topic_words import topics
from runut.knowledge.shapes import GROUPS

AFTER = 9  # tokens behind a verb in which its object must show
BEFORE = 9
SUBJECT = 14  # words of a passive's subject, with its names
NEAR_TITLE = 2  # words of a headline, all in capitals, between an office and what it is for
UNLESS = 5
NAME = 3  # tokens behind a hit in which a name begins
UNCONDITIONAL = 5000  # the rank of a reading that needs no object
SPOKEN = frozenset({"REQUEST", "ACCUSE", "THREATEN", "REJECT", "SUPPORT"})
STORY = 4  # different words of one kind that make a document's story
FORCEFUL = frozenset({"ASSAULT", "COERCE", "SANCTION", "MOBILIZE"})


def fits(scene: Scene, hit: Hit) -> int | None:
    """How far a hit's condition of sense is met from it (less is better); `None` if it is not met."""
    frame = hit.frame
    spoken_of = frame.type == "CONSULT" and not scene.headline
    if (hit.voice == "bare" and (spoken_of or not _bare(scene, hit))) or _overlaps_name(scene, hit):
        return None
    if _beside_forbidden(scene, hit) or _adjectival(scene, hit) or _named(scene, hit):
        return None
    if not _in_its_setting(scene, hit) or (frame.bodies and not _before_body(scene, hit)):
        return None
    passive = hit.voice == "passive"
    before = _cited(scene, max(0, hit.start - SUBJECT), hit.start) if passive else " "
    if other := _other_senses(scene, hit):
        beside = scene.window(hit.start - UNLESS, hit.start) if passive else " "
        if has_any(scene.window(hit.end, hit.end + UNLESS), other) or has_any(beside, other):
            return None
    finer = bool(frame.subjects)  # a frame that also asks for its subject says more
    if not hit.pattern.conditional:
        return UNCONDITIONAL - finer
    said = _said_of(scene, hit.end) if frame.behind else _behind(scene, hit.end, frame.objects)
    ranks = [nearest(said, frame.objects), nearest("" if frame.behind else before, frame.objects, behind=False)]
    return min((rank - finer for rank in ranks if rank is not None), default=None)


def _other_senses(scene: Scene, hit: Hit) -> frozenset[str]:
    """The words near a hit that say that it tells something else; what arms can strike does not, where they do."""
    lists = topics(scene.draft.pack)
    struck = lists.struck & hit.frame.unless if hit.frame.type == "ASSAULT" else frozenset()
    return hit.frame.unless - struck if struck and has_any(scene.text, lists.arms) else hit.frame.unless


def _beside_forbidden(scene: Scene, hit: Hit) -> bool:
    """Whether the word directly before or behind a hit says that it tells something else."""
    words, frame = scene.view.words, hit.frame
    before = words[hit.start - 1] if hit.start else ""
    behind = words[hit.end] if hit.end < len(words) else ""
    titled = hit.voice in ("noun", "act") and (before in scene.grammar.posts or _in_title(scene, hit))
    return before in frame.after or behind in frame.next or titled


def _in_title(scene: Scene, hit: Hit) -> bool:
    """Whether a noun is part of an office's name, in capitals ("Direktur Jenderal Perundingan Perdagangan")."""
    at, last = hit.start, hit.start - (NEAR_TITLE if scene.headline else BEFORE)
    while at >= max(0, last) and scene.tokens[at].is_title:
        if scene.view.words[at] in scene.grammar.posts | scene.grammar.ministries:
            return at < hit.start
        at -= 1
    return False


def _named(scene: Scene, hit: Hit) -> bool:
    """Whether words that may be a predicate stand as the noun that they are too ("akibat baku tembak itu")."""
    words, grammar = scene.view.words, scene.grammar
    if hit.voice != "active" or " ".join(words[hit.start : hit.end]) not in hit.frame.nouns:
        return False
    behind = words[hit.end] if hit.end < len(words) else ""
    before = words[hit.start - 1] if hit.start else ""
    at = hit.start - 1
    while at > 0 and words[at] in grammar.skipped:
        at -= 1
    object_ = at >= 0 and scene.view.is_verb(at)  # "mengecam (keras) uji coba rudal"
    return object_ or behind in grammar.demonstratives or before in grammar.prepositions or before in grammar.light.do


def _adjectival(scene: Scene, hit: Hit) -> bool:
    """Whether a verb of asking or backing only says of what kind a thing is ("syarat yang mendesak")."""
    words = scene.view.words
    if hit.voice != "active" or hit.frame.type not in SPOKEN or hit.start == 0 or hit.end - hit.start > 1:
        return False
    before = words[hit.start - 1]  # "impor itu belum mendesak"
    said_of = before in scene.grammar.relative or before in scene.grammar.graded
    return said_of and (hit.end >= len(words) or words[hit.end] in ".,;:)")


def _behind(scene: Scene, start: int, objects: frozenset[str]) -> str:
    """The words behind a verb in which its object must show: to the next clause or topic, without clitics."""
    grammar, words = scene.grammar, scene.view.words
    end = start
    inner = {part for phrase in objects for part in phrase.split()[1:]}  # "bea masuk" holds a verb
    while end < min(len(words), start + AFTER):
        word = words[end]
        verb = word not in inner and _new_verb(scene, start, end)
        stop = word in grammar.relative or word in grammar.light.topic or word in ".;:" or verb
        if stop or (word in grammar.subordinators and word not in grammar.complement and end > start):
            break
        end += 1
    return _cited(scene, start, end)


def _said_of(scene: Scene, start: int) -> str:
    """The words behind a verb of judging, to the end of its clause: what is said of somebody may be a verb itself."""
    grammar, words = scene.grammar, scene.view.words
    end = start
    while end < min(len(words), start + AFTER) and words[end] not in grammar.relative and words[end] not in ".,;:":
        if words[end] in grammar.subordinators and words[end] not in grammar.content:
            break
        end += 1
    return _cited(scene, start, end)


def _in_its_setting(scene: Scene, hit: Hit) -> bool:
    """Whether the subject, the sentence and those before it hold the words that a frame asks for, and none it bars."""
    frame = hit.frame
    if frame.subjects and not has_any(_cited(scene, max(0, hit.start - BEFORE), hit.start), frame.subjects):
        return False
    if (frame.requires and not has_any(scene.text, frame.requires)) or has_any(scene.text, frame.without):
        return False
    if not frame.recalls:
        return True
    told = has_any(scene.recent, frame.recalls) or _of_that_story(scene, frame.recalls)
    return told and not has_any(scene.recent, frame.without)


def _before_body(scene: Scene, hit: Hit) -> bool:
    """Whether a body whose members are states is named directly behind a hit ("keluar dari Uni Afrika")."""
    near = scene.tokens[hit.end : hit.end + NAME]
    named = (m for m in scene.mentions if near and near[0].idx <= m.start <= near[-1].idx and m.label != "NOM")
    entities = (scene.draft.who.entity(m.entity) for m in named)
    return any(e.type in ("ORG", "GPE") and e.country in GROUPS - {"MNC"} for e in entities)


def _of_that_story(scene: Scene, words: frozenset[str]) -> bool:
    """Whether a document holds so many of the words that they are its story."""
    return sum(f" {word} " in scene.story for word in words) >= STORY


def _cited(scene: Scene, start: int, end: int) -> str:
    """The words from `start` to `end` without clitics, plural doubling and quotation marks, between spaces."""
    cite = scene.index.morphology.citation
    return f" {' '.join(cite(word) for word in scene.view.words[start:end] if word not in QUOTES)} "


def _new_verb(scene: Scene, start: int, index: int) -> bool:
    """Whether another predicate begins at `index`, not joined to the one before `start`."""
    joined = scene.view.words[index - 1] in scene.grammar.coordinators
    return index > start and not joined and scene.view.is_verb(index) and scene.tokens[index].pos_ == "VERB"


def _bare(scene: Scene, hit: Hit) -> bool:
    """A bare stem tells an act after a pronoun or as a headline's verb."""
    previous = scene.view.words[hit.start - 1] if hit.start else ""
    grammar = scene.grammar
    if not scene.headline and scene.view.words[hit.start] in force(scene.draft.pack).statives:
        return False
    if previous in grammar.pronoun_objects or previous in grammar.reciprocal:
        return True
    leads = scene.headline and (_behind_name(scene, hit) or _opens_headline(scene, hit))
    verbal = scene.tokens[hit.start].pos_ == "VERB" or leads
    aim = scene.headline and previous in grammar.purpose
    return verbal and (aim or previous not in grammar.prepositions)


def _opens_headline(scene: Scene, hit: Hit) -> bool:
    """Whether a stem opens a headline whose main clause names who acts ("Gerebek Rumah X, Tentara Y Berdalih …")."""
    return hit.start == 0 and hit.frame.type in FORCEFUL and scene.view.subject(hit.start) is not None


def _behind_name(scene: Scene, hit: Hit) -> bool:
    """Whether a name or phrase for an actor ends directly before, as a headline's subject does."""
    start = scene.tokens[hit.start].idx
    before = scene.tokens[hit.start - 1].idx if hit.start else -1
    return any(m.start <= before < m.end <= start for m in scene.mentions)


def _overlaps_name(scene: Scene, hit: Hit) -> bool:
    start, end = scene.tokens[hit.start].idx, scene.tokens[hit.end - 1].idx + 1
    return any(m.start <= start and end <= m.end and m.label != "NOM" for m in scene.mentions)
