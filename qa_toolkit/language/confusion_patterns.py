"""The patterns of :mod:`qa_toolkit.language.english_confusions`, one a line."""

# ruff: noqa: E501
TABLE = """
its > it's | | a an the not been no gonna you we they he she i that's |
its > it's | | <judged> | that to if when for not hard easy late early important you we they he <end>
its > it's | | going | to
its > it's | | also always never probably really already definitely actually certainly |
its > it's | | like what how why because where when |
it's > its | <prep> | !own !<function> !<ing> !<end> !<number> |
it's > its | !<start> | <plural> | !that !who !which !ago !since !later !before !with
it's > its | has have had <doing> | !own !<function> !<ing> !<end> !<number> |
it's > its | <ing> !<saying> | !own !<function> !<ing> !<end> !<number> |
it's > its | lost has have had changed kept opened made raised on under | <belonging> |

your > you're | | a an the not going gonna welcome supposed never always also probably really sure able |
your > you're | | proud tired afraid aware sick full glad scared guilty capable | of that
your > you're | | trying allowed likely ready willing unable forced expected required entitled about planning hoping | to
your > you're | | too so very nowhere | !<end>
your > you're | | in on at from one | <det> of
you're > your | <prep> for | !<function> !<ing> !<end> !<number> |
you're > your | <doing> have | !<function> !<ing> !<end> !<number> |
you're > your | <ing> !<saying> | !<function> !<ing> !<end> !<number> |
you're > your | | own |
you're > your | | <plural> | !with !in !at !of
you're > your | have lose take make use do check change give get keep bring see love on call tell | <belonging> |

their > there | | is are was were isn't aren't wasn't weren't has seems appears exists |
their > there | | have had will would could may might must should can | been be
their > there | | 's |
their > there | over up down out go went been get live back | <end> |
their > they're | | a an the not gonna |
their > they're | | going trying supposed about likely unable able | to
there > their | | own |
there > their | in on to from at <doing> | <noun> |
there > their | in on from at during <base> | !<function> !<end> !<verb> !<participle> !<number> | <noun>
there > their | during | !<function> !<end> |
there > their | <doing_base> | <belonging> |
there > their | <doing> <doing_base> match endorse enforce sent | !<function> !<end> !<ing> !<participle> !<ly> !today !tomorrow !yesterday !overnight !later !first !alone !together !twice !once !tonight !last !next !next-door !himself !herself !themselves !that !until | <noun> of for and
there > their | of with by into about among between for | !<function> !<ing> !<end> !<number> !<verb> |
there > their | !is !are !was !were !<start> !that !out !over !and !but !or !where !when !if !because !since !while !then !so !here !up !down !<be> | <belonging> | !to
they're > their | <prep> for | !<function> !<ing> !<end> !<number> |
they're > their | <doing> have had has | !<function> !<ing> !<end> !<number> |
they're > their | <ing> !<saying> | !<function> !<ing> !<end> !<number> |
they're > their | | own |
they're > their | !<start> | <belonging> | !with !of !and
they're > there | | is are was were isn't aren't wasn't weren't |
there > they're | !is !are !was !were !isn't !aren't | going trying supposed unable able | to
there > they're | <start> because and but that if think said say | not | <ing> a the

whose > who's | | a an the not been going currently now also |
who's > whose | | <belonging> | !with
who's > whose | | own |
who's > whose | | !<function> !<ing> !<end> !<participle> | is was are were has have had will would could
who's > whose | | <plural> | !with !and !in !that

then > than | <compared> | <det> <number> <object> <subject> <possessive> half just ever usual expected before other in at <plural> <capital> <ing> | !<have> !went !came !was !were !is !will
then > than | !<end> !and | <det> <number> <object> <subject> ever usual expected any <plural> <capital> | !went !came | more less
then > than | less | <number> half favourable favorable <noun> |
then > than | | doubled double twice half | | more
than > then | he she we they i | !<end> !<det> |
than > then | and but | <verb> <base> <ing> immediately no |
than > then | <modal> | !<end> |
than > then | the | !<end> |
than > then | <be> | <participle> |
than > then | <start> <comma> | <verb> throw wash |
than > then | since until back by | <end> <subject> <det> |
than > then | <start> | <subject> the |
than > then | and but | <subject> |

to > too | <be> far way much | <measured> | !a
to > too | <be> become becomes became get gets got seems seem seemed | <adjective> close | <end> to for that
to > too | having have has had get gets got | much many few little |
to > too | gone go goes went come came comes | far late | <end> to in for with
to > too | far | <adjective> <ing> |
to > too | not | <adjective> surprising |
to > too | <be> far way | much many late early few little |
too > to | <toward> not | <base> !<measured> !well !far !like !right !close !open !even |
too > to | !<be> !<subject> !<object> !<start> !all !only !far !just !and !the !a !none !not | <country> |
too > to | <leading> | <det> <possessive> <capital> <object> |
too > to | due according thanks | !soon !early !late !<end> !many !much !often !few |
too > to | !<subject> !<end> | be the |
too > to | !<subject> !<object> !are !we | <possessive> this that these those |

loose > lose | to will would could can may might must should not don't didn't cannot can't won't never you we they i <modal> | <article> <possessive> money weight control interest sight power hope faith confidence ground jobs seats more some everything it them out touch track any votes |
loose > lose | <subject> | <article> <possessive> |
loose > lose | !let !cut !on !of !a !the !its !very !was !are !is | <possessive> |
loose > lose | <modal> | all both many |
lose > loose | let break broke cut came come run turned too very | <end> on in from and |
lose > loose | a the some | end ends cannon change tie knot network coalition group confederation alliance federation collection translation grip
lose > loose | | ends cannon fitting change |

affect > effect | | on of |
affect > effect | <possessive> that | <end> in that is was |
affects > effects | | on of |
affect > effect | an no any little side adverse negative positive significant profound immediate lasting great big devastating chilling opposite desired knock-on greenhouse domino ripple same strong direct powerful detrimental beneficial full cumulative net overall dramatic into in take took taking takes | of on that in from <end> is was and |
affects > effects | the side adverse negative positive significant long-term harmful lasting term any no potential ill toxic damaging of devastating health | of on that in from <end> are were and |
effect > affect | <modal> to not also negatively adversely directly severely seriously greatly badly | <people> everything | !of !on
effect > affect | not also negatively adversely directly severely seriously greatly badly will would could may might | the <possessive> | !change !changes !same !transfer !transition !release !necessary !of !on
effects > affects | which that it this also | <people> the your our my his her their its everything |
effected > affected | <be> badly severely most worst directly adversely those people areas | by most
effected > affected | badly severely worst directly adversely negatively | |

lead > led | <have> was were been being is are | by to the a an him her them his us some many its their |
lead > led | | by |
lead > led | !<plural> !<modal> !also | to | | this that an a
led > lead | a the big early narrow slim comfortable commanding taken took take taking one-game two-goal his her your our my | |
led > lead | also still soon eventually only | to | | <modal>
led > lead | <modal> to not don't didn't doesn't | to the a an by him her them his us in its their |

passed > past | the this | <spans> | !by !through !in !since
passed > past | the | <end> <number> twenty thirty fifty hundred and |
passed > past | over from | <number> twenty <spans> |
passed > past | half quarter | <number> one two three four five six seven eight nine ten |
passed > past | <motion> | <article> <possessive> <object> <capital> |
past > passed | <have> | <end> new laws away the a through on out into its his by legislation over from it unanimously |
past > passed | | away |
past > passed | was were be been is being | by unanimously on in along to down |

lets > let's | <start> | <verb> not just all face hope see us |
lets > let's | and but so please now ok okay well | be go see hope not just make get take talk face look try start say think |
let's > lets | it that which he she who app system this | <object> users people <possessive> <article> |

where > were | people men women children police <number> | <participle> | in on by to at from for with as after because last and <end>
where > were | there these | <number> other over only several many few some nine no |
where > were | they we | !<end> !<subject> !the !a !an |
where > were | <plural> | <participle> | in on by to at from for with as after because last and <end>
where > were | they we you | not been all also able both still never being going the a so <ing> made told found killed only more once |
where > were | there | no two three many some few several a also other more not still only about |
where > were | which who that | <ing> not being made told found killed also |
where > were | <plural> | being not killed found injured made taken given arrested told also able forced reported seen held used born |
were > where | <place> know places areas exactly knows knew | <subject> |
were > where | | is am |
were > where | about that's | |
were > where | <comma> <place> | !<function> !to | can could will would have has
were > where | | we've they've it's he's she's i've you've they're we're there's |
were > where | | <subject> | is are was were has have had can could will would am
were > where | <comma> | he she it they we i | !to !not !ever !alive !still !able !given !you !in

quiet > quite | | a | few lot bit while
quiet > quite | not never sings sing plays works worked is was are were be been it's that's | often clear sure different well similar simple possible likely easy frankly right good some high low the a |
quiet > quite | | often clear sure different similar likely frankly simply |
quite > quiet | keep kept stay stayed remain remained fell go went | <end> about on |
quite > quiet | a | street place life night day town village time morning word corner evening neighborhood neighbourhood man

weather > whether | <learned> | <subject> <det> to or <capital> |
weather > whether | | or | not
weather > whether | !the !bad !good !cold !hot !of !warm !this !that !in !severe !<end> | it they he she we you |
weather > whether | | he she they we you | !warned !said
whether > weather | the bad good cold hot warm severe current dangerous extreme wet dry stormy winter | <end> forecast conditions phenomenon phenomena reports report anchor channel control is was system and in has service events |

principal > principle | in on of guiding basic first | <end> that of |
principals > principles | | of |
principle > principal | the a its their his her main | reason cause aim purpose dancer investigator conductor source author objective component residence suspect architect goal means |
principle > principal | school vice deputy assistant | |

advise > advice | some any no of the his her their your my our good legal medical bad expert an for on legal seek sought given gave take took financial that with without offer offered offering provide provided seeking information travel practical friend's rapid <possessive> | <end> you guideline on of to for from about and that is was given |
advice > advise | to will would can could should must not strongly | <object> people against that the patients <possessive> |
breath > breathe | to can't cannot can could couldn't and not <modal> | <end> in out easier easily the properly freely a again and on fresh |
breathe > breath | a his her my your their of out last deep bad fresh under each | <end> of away and in as test |
accept > except | !to !<modal> !not !and !or !<subject> | for |
accept > except | all everyone everything nothing nobody anyone anything every always everywhere | <end> for the that in when a those one |
except > accept | <subject> | that
except > accept | to only will would not could can cannot must should refused refuse willing and didn't don't | the a an that this it his her their responsibility any our your its all no defeat |
chose > choose | to will would can could may might must should didn't don't doesn't not <modal> | <end> the a an to from between not his her their its who what how one whether which |
being > been | has have had having hasn't haven't hadn't i've we've they've you've | <ing> a the an in on at made given told found killed able used seen to more forced held taken shown arrested charged reported described accused named asked called no one so very cut sent set paid put |
being > been | has have had never also already long since recently <have> | able made given told found killed used seen forced held taken shown arrested charged reported described accused named asked called |
piece > peace | <start> the a for of lasting make at in world | talks treaty process deal agreement agreements accord accords plan between keeping negotiations prize initiative settlement with envoy |
peace > piece | a another every this that one each | of | !sorts !mind !the !equals !a
roll > role | key important major central leading vital crucial active big starring pivotal significant minor small critical | in of as <end> for |
roll > role | | model models |
roll > role | a the an | <end> in of as | | play plays played playing
roll > role | your their its our | in as <end> |
form > from | away apart different suffer suffers suffered suffering ranging far returned came comes come aside benefit derived originated stems emerged separate taken range removed excluded retired resigned escaped fled isolated | <det> <number> <capital> <possessive> <plural> <ing> being |
coarse > course | of | |
"""
