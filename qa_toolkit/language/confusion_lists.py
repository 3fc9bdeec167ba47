"""The lists that :mod:`qa_toolkit.language.confusion_patterns` names in angle brackets.

They are closed and made by hand: each holds words that may stand in that place when the word
written is wrong, or, where a pattern forbids it, those that make it right.
"""

LISTS = {
    "det": """
        a an the this that these those my your his her its our their another any some each
        every no all both several many most
    """,
    "article": """
        a an the
    """,
    "possessive": """
        my your his her its our their
    """,
    "subject": """
        i you he she it we they
    """,
    "object": """
        me you him her it us them
    """,
    "be": """
        is are was were be been being am isn't aren't wasn't weren't it's that's he's she's
        they're we're you're i'm
    """,
    "modal": """
        will would can could may might shall should must cannot won't wouldn't can't
        couldn't didn't doesn't don't shouldn't
    """,
    "have": """
        has have had having hasn't haven't hadn't i've we've they've you've
    """,
    "prep": """
        of in on at by with from to into about under against during through between among
        within without behind despite toward towards upon across throughout inside outside
        near
    """,
    "function": """
        a an the this that these those my your his her its our their another any some each
        every no all both not never always just also only still already now probably really
        very so too quite simply being been going is are was were am be has have had i you
        he she it we they who what which how why where when if because as than then and or
        but nor of in on at by for with from to into about under over up down out off again
        like there here more most less least such one ones else almost nearly clearly
        currently actually certainly perhaps maybe definitely usually often sometimes ever
        even rather pretty kind sort likely unlikely true possible impossible clear hard
        easy good bad great important time okay ok fine right wrong until till before after
        since while though although due worth unclear better best worse supposed unfair
        ridiculous amazing nice sad funny gonna hot cold late early
    """,
    "judged": """
        important hard easy good great nice clear possible impossible likely unlikely true
        difficult better worth obvious necessary essential vital tough fair safe wrong
        crucial unclear too so very really interesting tempting customary
    """,
    "adverb": """
        not never always also probably really certainly definitely actually clearly
        currently usually already now simply only just still perhaps maybe so too very quite
    """,
    "verb": """
        be have do say get make go know take see come think look want give use find tell ask
        work seem feel try leave call keep let begin help talk turn start show hear play run
        move live believe hold bring happen write provide sit stand pay meet include
        continue set learn change lead understand watch follow stop create speak read allow
        add spend grow open walk win offer remember love consider appear buy wait serve die
        send expect build stay fall cut reach kill remain suggest raise pass sell require
        report decide pull return explain hope develop carry break receive agree support hit
        produce eat cover catch draw choose cause lose fight protect reduce avoid prevent
        increase improve ensure become join face put hide save vote attend visit answer
        accept focus respond address solve survive succeed
    """,
    "compared": """
        more less rather other better worse bigger larger greater fewer higher lower older
        younger smaller stronger weaker faster slower longer shorter easier harder cheaper
        richer poorer wider deeper heavier lighter safer cleaner warmer colder taller closer
        quicker tougher sooner newer broader smarter bolder brighter darker
    """,
    "measured": """
        much many late few little early soon often far long expensive dangerous difficult
        big small young weak strong good bad hard busy tired risky complicated complex
        afraid
    """,
    "belonging": """
        wife husband wives husbands son sons daughter daughters father mother parents parent
        children child brother brothers sister sisters family families name names life lives
        home homes house houses car cars job jobs career careers work body bodies death
        deaths face faces voice voices money health country countries company companies team
        teams phone phones heads hearts minds bags books clothes hands eyes rights votes
        future identity identities daily leader leaders friends neighbors neighbours
        supporters members views opinions
    """,
    "place": """
        place area city country case situation house school town point village street room
        region zone site stage hospital building hotel spot position scene location office
        church
    """,
    "motion": """
        walked ran drove went go gone moved flew slipped run drive walk move look looked
        drives walks runs goes sailed rushed marched sped cycled swept going driving walking
        running moving
    """,
    "spans": """
        few two three four five six seven eight nine ten several couple week weeks month
        months year years decade decades century day days season summer winter
    """,
    "learned": """
        know knows knew ask asks asked asking wonder wonders wondered decide decided
        determine determining question doubt see unclear consider considering discuss debate
        verified seen tell remains yet doubts not regardless sure unsure of on over about
        check
    """,
    "people": """
        people him her them us you me everyone everybody anyone many millions thousands
        children women men patients voters workers students families businesses consumers
        residents how all every
    """,
    "toward": """
        unfit steps process visit opportunity opportunities effort efforts decision permission
        enough unwilling means power duty desire willingness difficult necessary impossible easier
        harder unlikely eager keen reluctant determined pledged promised threatened
        want wants wanted going able need needs needed trying try tried likely unlikely
        decided agreed continue continues began expected plan plans planned order used ought
        refused hope hopes hoped supposed forced willing ready allowed managed attempt
        attempts failed chance right seems seemed appear appears appeared set way ability
        time how started
    """,
    "leading": """
        due according thanks close next listen listened went gone came returned related
        compared access belongs led leads similar respond refer refers addition contrary
        prior owing response relation moved sent brought back up down in attributed linked
        given sold spoke told
    """,
    "doing_base": """
        keep lose take give make use open close build cut raise lower reduce increase
        improve protect bolster boost expand change develop launch pay sell buy wash save
        hold bring run visit join enter strengthen maintain defend reach meet fulfil fulfill
        achieve match begin leave touch clean cover feed fix pack pick carry renew upsize
        extend express
    """,
    "doing": """
        keep lose take give make use open close build cut raise lower reduce increase
        improve protect bolster boost expand change develop launch pay sell buy wash save
        hold bring run visit join enter strengthen maintain defend reach meet fulfil fulfill
        achieve match begin leave touch clean cover feed fix pack pick carry renew upsize
        extend express kept lost took gave made opened closed built raised lowered reduced
        increased improved protected boosted expanded changed developed launched paid sold
        bought saved held brought ran visited joined entered reached met began left covered
        cast issued produced produces opens makes takes keeps loses gives uses raises
        reduces changes begins ends ended lock revamp
    """,
    "saying": """
        saying thinking believing hoping meaning knowing feeling insisting claiming warning
        assuming arguing suggesting realizing realising considering seeing adding being
        hearing fearing admitting showing proving telling pretending guessing imagining
        wishing stressing noting doing going wondering
    """,
}
