"""Words that hold a sentence together and claim nothing by themselves."""

from __future__ import annotations

from linter.dates import MONTH_NUMBERS, WEEKDAYS

FUNCTION_WORDS = frozenset(
    """
    a an the this that these those such same own other another each every either neither some any no none all
    both half i me my mine myself you your yours yourself he him his himself she her hers herself it its itself
    we us our ours ourselves they them their theirs themselves one ones oneself who whom whose which what
    whatever whoever someone somebody something anyone anybody anything everyone everybody everything nobody
    nothing no-one be am is are was were been being isn't aren't wasn't weren't 's 're 'm do does did doing done
    don't doesn't didn't have has had having haven't hasn't hadn't 've will would shall should can could may
    might must ought won't wouldn't shouldn't can't cannot couldn't mustn't 'll 'd and or but nor so yet if
    unless because although though while whereas than then else when whenever where wherever why how whether as
    of at by for from in into on onto off out over under up down to toward towards with within without about
    above below across after against along amid among amongst around before behind beneath beside besides
    between beyond during except inside like near outside past per plus since through throughout till until upon
    via versus vs v despite not n't never ever also too very quite rather just only even still already again
    once here there now thus hence however therefore more most less least much many few little several enough
    get gets got getting gotten make makes made making take takes took taken taking go goes went gone going come
    comes came coming let lets put puts say says said saying see seen sees seeing new first last next back way
    thing things mr mrs ms dr st amid ain't o'clock etc
    """.split()  # noqa: SIM905
)
"""Lower case, with straight apostrophes."""

TIMES = frozenset((*MONTH_NUMBERS, *(name.lower() for name in WEEKDAYS), "am", "pm", "est", "gmt", "et"))
"""Days, months and what stands beside hours, in lower case: no names, and seldom a claim."""
