"""Sentences in which reporters state figures together, with slots, by group: the rule, right and wrong fillings.

A slot is filled as in `figure_constructions`; "¦" stands for a new line.
"""

from __future__ import annotations

_SUM3 = """
Of the {t} people held, {a} were from Leeds, {b} from York and {c} from Hull.
Police made {t} arrests: {a} for theft, {b} for assault and {c} for drunkenness.
The fleet numbers {t} vessels: {a} trawlers, {b} tugs and {c} ferries.
{a:W} men, {b} women and {c} children were on board, making {t} people in all.
{a:W} men, {b} women and {c} children make up the {t}-strong group.
The total of {t} is made up of {a} in Leeds, {b} in York and {c} in Hull.
{a:W} cases were reported in Ashby, {b} in Corle and {c} in Lisle, bringing the total to {t}.
Ashby reported {a} cases. Corle had {b} and Lisle {c}, for a total of {t}.
With {a} cases in Ashby, {b} in Corle and {c} in Lisle, the county has {t} in all.
In all, {t} people were hurt: {a} in the first crash, {b} in the second and {c} in the third.
There are {t} candidates ({a} from the Greens, {b} from Labour and {c} independents).
{t:W} homes will be built; {a} for rent, {b} for sale and {c} for staff.
The {t} flats – {a} in Leeds, {b} in York and {c} in Hull – will be sold.
The charity helped {a} families in June, {b} in July and {c} in August, a total of {t} families.
The ward has {t} beds, of which {a} are for children, {b} for women and {c} for men.
The ward has {t} beds: {a} are for children, {b} for women and {c} for men.
The airline flies {t} aircraft, comprising {a} jets, {b} turboprops and {c} freighters.
Voters chose {a} Liberals, {b} Greens and {c} independents for the {t}-seat council.
The team won {t} medals: {a} gold, {b} silver and {c} bronze.
The team came home with {t} medals – {a} gold, {b} silver, {c} bronze.
The team won {a} gold, {b} silver and {c} bronze medals, {t} in all.
She took {a} gold medals, {b} silver and {c} bronze, {t} medals in all.
Their {t} medals were {a} golds, {b} silvers and {c} bronzes.
The bill came to {t:m}: {a:m} for steel, {b:m} for labour and {c:m} for land.
Steel cost {a:m}, labour {b:m} and land {c:m}, bringing the bill to {t:m}.
The {t:m} will be split between roads ({a:m}), schools ({b:m}) and parks ({c:m}).
Roads will get {a:m}, schools {b:m} and parks {c:m}, adding up to {t:m}.
The state will give {a:m}, the county {b:m} and donors {c:m} towards the {t:m} bridge.
The {t:m} cost will be met by the state ({a:m}), the county ({b:m}) and donors ({c:m}).
She spent {a} days in Peru, {b} in Chile and {c} in Bolivia, {t} days altogether.
Officers seized {t} weapons, namely {a} rifles, {b} pistols and {c} knives.
Seized were {a} rifles, {b} pistols and {c} knives – {t} weapons in total.
The strike closed {t} schools, {a} of them primary, {b} secondary and {c} special.
The dead now number {t}: {a} in Leeds, {b} in York and {c} in Hull.
The number of dead stands at {t}, with {a} in Leeds, {b} in York and {c} in Hull.
Between them the three towns have {t} pubs: Ashby has {a}, Corle {b} and Lisle {c}.
Lisle has {c} pubs, Corle has {b} and Ashby has {a}, so that the valley has {t} in all.
The grant of {t:m} goes to three causes:¦¦- roads: {a:m}¦- schools: {b:m}¦- parks: {c:m}
Grants worth {t:m} were approved:¦¦- {a:m} for roads¦- {b:m} for schools¦- {c:m} for parks
| Ward | Votes |¦|---|---|¦| Ashby | {a} |¦| Corle | {b} |¦| Lisle | {c} |¦| Total | {t} |
The course has {t} lessons, split into {a} of grammar, {b} of reading and {c} of writing.
The company runs {t} hotels – {a} in Spain, {b} in Italy and {c} in Greece.
The company has {a} hotels in Spain, {b} in Italy and {c} in Greece, giving it {t} across southern Europe.
It took {t} people to lift it, {a} on ropes, {b} on poles and {c} at the wheel.
Rescuers found {a} bodies on Monday, {b} on Tuesday and {c} on Wednesday, for a toll of {t}.
On Monday {a} bodies were found, on Tuesday {b} and on Wednesday {c}, a toll of {t}.
The jury heard {t} witnesses: {a} for the defence, {b} for the prosecution and {c} experts.
""".strip().splitlines()
_SUM2 = """
{a:W} people were hurt in the first crash and {b} in the second, {t} in all.
{a:W} boys and {b} girls make up the class of {t}.
The class of {t} has {a} boys and {b} girls.
The class of {t} pupils is made up of {a} boys and {b} girls.
There are {t} pupils in the class, {a} boys and {b} girls.
There are {t} pupils in the class – {a} boys and {b} girls.
Of the {t} pupils in the class, {a} are boys and {b} are girls.
Of the class's {t} pupils, {a} are boys; the rest, {b}, are girls.
{a:W} of the {t} pupils passed and {b} failed.
{t:W} pupils sat the test: {a} passed and {b} failed.
{t:W} pupils sat the test. {a:W} passed and {b} failed.
{t:W} pupils sat the test, {a} of whom passed and {b} of whom failed.
A jury of {a} men and {b} women, {t} in all, was sworn in.
The ferry carried {t} people, {a} passengers and {b} crew.
The ferry carried {t} people: {a} passengers and {b} crew.
The ferry had {a} passengers and {b} crew on board, a total of {t} people.
On board were {a} passengers and {b} crew, {t} people in all.
All {t} people on board – {a} passengers and {b} crew members – were saved.
The plane was carrying {t} people ({a} tourists and {b} students).
He sold {a} of his {t} cows and kept {b}.
He sold {a} of his {t} cows and still has {b}.
He sold {a} of his {t} cows and has {b} left.
She has read {a} of the {t} books, so {b} are left.
She has read {a} of the {t} books, with {b} to go.
With {a} of the {t} votes counted, {b} remain.
The council kept {a} of its {t} libraries and closed {b}.
The council will close {a} of its {t} libraries, leaving {b} open.
The firm is to shut {a} of its {t} shops, keeping {b}.
The firm will keep {b} of its {t} shops and shut the other {a}.
The number of trains will be cut by {a}, from {t} to {b}.
The number of trains will be cut by {a} to {b}, from {t}.
The prize of {t:m} was shared: {a:m} for Anna Berger and {b:m} for Tom Lisle.
The prize of {t:m} was shared, {a:m} going to Anna Berger and {b:m} to Tom Lisle.
Of the {t:m}, {a:m} will come from the county and {b:m} from the state.
The cost is {t:m}; the county pays {a:m} and the state {b:m}.
The left holds {a} seats and the right {b} in the {t}-seat house.
He has scored {t} goals, {a} at home and {b} away.
He has scored {a} goals at home and {b} away, {t} in total.
His {t} goals – {a} at home, {b} away – are a record.
""".strip().splitlines()
_DIFF = """
She beat him by {d} votes, {x:d} to {y:d}.
She won by {x:d} votes to {y:d}, a margin of {d}.
She polled {x:d} votes, {d} ahead of her rival's {y:d}.
She polled {x:d} votes against his {y:d}, a majority of {d}.
He had {y:d} votes to her {x:d}, a gap of {d}.
She finished on {x:d} votes and her rival on {y:d}, a margin of {d}.
The club sold {x:d} tickets, {d} more than the {y:d} of last year.
The club sold {x:d} tickets, {d} more than last year's {y:d}.
The club sold {x:d} tickets, compared with {y:d} last year, {d} more.
Sales rose by {d} to {x:d}, from {y:d}.
Sales rose by {d}, from {y:d} to {x:d}.
Sales fell by {d} to {y:d}, from {x:d}.
Sales fell from {x:d} to {y:d}, that is {d} fewer.
The firm cut {d} of its {x:d} jobs, leaving {y:d}.
There were {x:d} births and {y:d} deaths, a surplus of {d}.
There were {x:d} births in May and {y:d} in June, a difference of {d}.
The rent was reduced by £{d}, from £{x:d} to £{y:d}.
The bike costs £{y:d}, £{d} less than the £{x:d} it cost in May.
It has {y:d} members, down {d} from {x:d} a year ago.
It has {y:d} members, {d} fewer than the {x:d} of a year ago.
The town has {x:d} people, an increase of {d} on the {y:d} of 2011.
The town had {y:d} people in 2011 and {x:d} in 2021, a rise of {d}.
The deficit widened by £{d} to £{x:d}, from £{y:d}.
They raised £{x:d}, beating last year's £{y:d} by £{d}.
""".strip().splitlines()
_SHARES100 = """
In the poll, {a:%} backed the plan, {b:%} opposed it and the remaining {c:%} had no view.
In the poll, {a:%} backed the plan, {b:%} opposed it and {c:%} were undecided.
In the poll, {a:%} said yes, {b:%} said no and {c:%} did not know.
The state owns {a:%}, the family {b:%} and the public the remaining {c:%}.
Pay accounts for {a:%} of costs, fuel for {b:%} and rent for the remaining {c:%}.
The split was {a:%} for, {b:%} against and {c:%} undecided.
The state holds {a:%} of the shares, the family {b:%} and staff the rest, {c:%}.
{a:%} voted yes and {b:%} no, while {c:%} abstained.
""".strip().splitlines()
_GAMES = """
In {t} games they have won {a}, drawn {b} and lost {c}.
They have {a} wins, {b} draws and {c} defeat from {t} matches.
They have played {t}, winning {a}, drawing {b} and losing {c}.
They have played {t} games: {a} wins, {b} draws and {c} loss.
Their {t} games have brought {a} wins, {b} draws and {c} defeat.
Of their {t} games they won {a}, drew {b} and lost {c}.
They have lost {c} of their {t} games, winning {a} and drawing {b}.
""".strip().splitlines()
_PCTOF = """
Only {x} of the {y} buses ran, or {z:%}.
{x} buses out of {y} ran, a rate of {z:%}.
{x} out of {y} buses ran – {z:%}.
{x} out of {y} buses ran, {z:%}.
Just {z:%} of buses, {x} of {y}, ran.
Just {z:%}, or {x} of the {y} buses, ran.
{z:%} of the {y} buses – {x} – ran.
{z:%} of the town's {y} buses ({x}) ran.
The town has {y} buses, {z:%} of which ({x}) ran.
The town has {y} buses and {x} of them, {z:%}, ran.
The town has {y} buses. Only {x}, or {z:%}, ran.
Of {y} buses checked, {x} were unsafe: {z:%}.
Of {y} buses checked, {x} were unsafe, a failure rate of {z:%}.
Of the {y} buses that were checked in May, {z:%}, or {x}, were unsafe.
Inspectors checked {y} buses and found {x} unsafe, or {z:%}.
Inspectors checked {y} buses and found that {x} ({z:%}) were unsafe.
Inspectors checked {y} buses. {x}, or {z:%}, were unsafe.
Inspectors checked {y} buses. Of these, {x}, or {z:%}, were unsafe.
Inspectors checked {y} buses, and {z:%}, or {x}, were unsafe.
Inspectors checked {y} buses and failed {x}, a failure rate of {z:%}.
Some {z:%} of those asked ({x} of {y} people) said yes.
Women hold {x} of the {y} seats, which is {z:%}.
Women hold {x} of the {y} seats, or {z:%}.
Women hold {z:%} of seats, {x} out of {y}.
Women hold {z:%} of the {y} seats, or {x}.
Women make up {z:%} of the board, with {x} of {y} seats.
With {x} of the {y} seats, women make up {z:%} of the board.
Women account for {x} of its {y} members ({z:%}).
{x} of its {y} members are women ({z:%}).
{x} of its {y} members are women, or {z:%}.
{x} of its {y} members, {z:%}, are women.
A total of {x} pupils out of {y} passed, giving a pass rate of {z:%}.
The pass rate was {z:%}, with {x} of {y} pupils passing.
The pass rate was {z:%}: {x} of {y} pupils passed.
The pass rate of {z:%} ({x} out of {y}) is a record.
{x} of {y} pupils passed. That is a pass rate of {z:%}.
{x} of {y} pupils passed, meaning that {z:%} did.
He made {x} of {y} shots ({z:%}).
He made {x} of his {y} shots, or {z:%}.
She won {x} of {y} matches, a win rate of {z:%}.
She has won {x} matches out of {y}, {z:%} of them.
She has won {z:%} of her matches, {x} of {y}.
The strike shut {x} of {y} schools, or {z:P}.
The strike shut {x} of the county's {y} schools – {z:P} of them.
{x} votes out of the {y} cast, or {z:%}, were spoiled.
Turnout was {z:%}: {x} of {y} members voted.
Turnout was {z:%}, as {x} of {y} members voted.
{x} of {y} members voted, a turnout of {z:%}.
It paid back {x:m} of the {y:m} debt, or {z:%}.
It paid back {x:m} of a {y:m} loan, {z:%} of the total.
{x:m}, or {z:%}, of the {y:m} budget goes on pay.
Of the {y:m} budget, {x:m} ({z:%}) goes on pay.
Of the {y:m} budget, {z:%}, or {x:m}, goes on pay.
Pay takes {x:m} of the {y:m} budget, {z:%} of it.
Pay takes {z:%} of the {y:m} budget, or {x:m}.
The budget is {y:m}. Pay takes {x:m}, or {z:%}.
Pay takes {x:m}, {z:%} of a budget of {y:m}.
Pay takes {x:m}, or {z:%} of the {y:m} budget.
The firm will cut {x} jobs, or {z:%} of its {y} staff.
The firm will cut {x} jobs, {z:%} of its workforce of {y}.
The firm, which employs {y} people, will cut {x} jobs, or {z:%} of its staff.
The firm will cut {z:%} of its {y} jobs, {x} in all.
It will cut {x} of its {y} jobs, equal to {z:%} of staff.
Almost all of the {y} came; {x}, {z:%} of them, were late.
""".strip().splitlines()
_FRACTIONS = """
{x} of the {y} buses, or {f}, ran.
{x} of the {y} buses, {f} of the fleet, ran.
{f:C} of the {y} buses, {x}, ran.
{f:C} of the {y} buses, or {x}, ran.
{f:C} of buses – {x} of {y} – ran.
{f:C} of buses ({x} of {y}) ran.
{o:C} buses, {x} of {y}, ran.
{o:C} people asked ({x} of {y}) said yes.
{x} of {y} people asked, or {o}, said yes.
{x} of the {y} people asked – {o} – said yes.
{x} of the {y} people asked said yes, or {o}.
{x} of the {y} people asked said yes, that is {o}.
Of the {y} people asked, {x} said yes, or {o}.
Of the {y} people asked, {x} said yes, {f} of the total.
Of the {y} people asked, {x} – {o} – said yes.
Of {y} shops, {x} have closed, or {f}.
The party lost {x} of its {y} seats, {f} of them.
The party lost {x} of its {y} seats, or {f}.
The party lost {x} seats, {f} of its {y}.
The party lost {f} of its {y} seats, or {x}.
He lost {f} of his {y} cows, {x} in all.
{f:C} of its {y} staff, {x} people, will go.
{f:C} of its {y} staff, or {x} people, will go.
The firm will cut {x} jobs, {f} of its {y} staff.
The firm will cut {x} jobs, or {f} of its {y} staff.
The firm will cut {x} of its {y} jobs, or {f} of the workforce.
The firm will cut {x} of its {y} jobs, about {f}.
The firm has {y} staff. {x:W}, or {f}, will go.
The firm has {y} staff, {f} of whom, {x}, will go.
The survey asked {y} people; {x}, or {o}, said yes.
""".strip().splitlines()
_FRACTIONS9 = """
{x} of the {y} buses, or {f}, ran.
{x} of the {y} buses – {f} – ran.
{f:C} buses ({x} of {y}) ran.
{p:C} buses, {x} of {y}, ran.
Of the {y} asked, {x}, or {p}, said yes.
Of the {y} asked, {x} said yes, or {f}.
{x} of the {y} houses, {s} of them, are sold.
""".strip().splitlines()
_CHANGE = """
Sales jumped {z:%} to £{y} from £{x}.
Sales, at £{y}, were {z:%} higher than the £{x} of 2024.
Sales went from £{x} to £{y}, which is {z:%} more.
Sales of £{y} were {z:%} up on the £{x} of a year ago.
Sales were £{y}, {z:%} up on the £{x} of a year ago.
From £{x} in 2023, sales climbed to £{y} in 2024, an increase of {z:P}.
In 2023 sales were £{x}; in 2024 they were £{y}, {z:%} more.
Rent is now £{y} a month; it was £{x} last year, a rise of {z:%}.
Rent is now £{y} a month, up from £{x}, an increase of {z:%}.
Rent rose to £{y} from £{x} – a {z:%} increase.
The {z:%} increase takes the rent from £{x} to £{y}.
The {z:%} increase takes the rent to £{y} from £{x}.
A rise of {z:%} means that the rent goes from £{x} to £{y}.
The rent, £{x} until May, is now £{y}, {z:%} more.
The rent will go up by {z:%}: from £{x} to £{y}.
The rent will go up by {z:%} (from £{x} to £{y}).
The rent will go up from £{x} to £{y} ({z:%}).
The rent will go up from £{x} to £{y} (+{z:%}).
The fee increases by {z:%}, i.e. from £{x} to £{y}.
Staff numbers grew by {d} to {y}, an increase of {z:%}.
Staff numbers grew by {d}, or {z:%}, to {y}.
It hired {d} people, taking its staff to {y}, a rise of {z:%}.
The school has {y} pupils, against {x} a year ago: an increase of {z:%}.
Last year {x} pupils enrolled; this year it was {y} – up {z:%}.
The club has {y} members, {z:%} more than the {x} it had in 2020.
Membership, which stood at {x} in 2020, has grown {z:%} to {y}.
Membership has grown to {y} since 2020, when it was {x} – a {z:%} rise.
Revenue came in at $500m versus $400m a year before, a gain of {z:%}.
Revenue of $500m compares with $400m a year before, a gain of {z:%}.
Compared with {x} last year, {y} people came, which is {z:%} more.
Attendance was {y}, compared to {x} last year, up {z:%}.
Attendance was up {z:%}, at {y}, compared with {x} last year.
Attendance rose by {f}, from {x} to {y}.
Attendance rose by {f} to {y}, from {x}.
Attendance rose from {x} to {y}, or by {f}.
Theft rose {z:%} last year, with {y} cases compared with {x} in 2023.
There were {y} thefts last year, {z:%} more than in 2023, when there were {x}.
The toll was {x} in 2023 and {y} in 2024, up {z:%}.
The price of a ticket climbs {z:%} in May, from £{x} to £{y}.
From May a ticket will cost £{y} instead of £{x}, {z:%} more.
A ticket will cost £{y} rather than £{x}, an increase of {z:%}.
It raised the price by {z:%} to £{y}; it had been £{x}.
The budget has swollen from {x:m} to {y:m}, {z:%} more than planned.
""".strip().splitlines()
_FALL = """
The price was reduced by {z:%}, from £{x} to £{y}.
The price was cut from £{x} to £{y}, a reduction of {z:%}.
The ticket, once £{x}, is now £{y}, a saving of {z:%}.
At £{y}, the ticket is {z:%} cheaper than last year's £{x}.
The number of deaths fell to {y} from {x}, down {z:%}.
Deaths fell {z:%}, to {y} from {x} a year earlier.
Deaths fell by {f}, from {x} to {y}.
Deaths have dropped by {f} since 2020, from {x} to {y}.
There were {y} deaths, down {z:%} on the {x} of 2023.
The firm cut its staff by {z:%} from {x} to {y}.
The firm cut {d} of its {x} jobs, or {z:%}.
Staff fell by {d}, or {z:%}, to {y}.
The club lost {d} members, falling from {x} to {y}, a drop of {z:%}.
""".strip().splitlines()
_POINTS = """
Support rose {z} points to {y:%}, from {x:%}.
Support is at {y:%}, up {z} percentage points from {x:%}.
Support rose from {x:%} to {y:%}, a gain of {z} points.
Support rose by {z} percentage points, from {x:P} to {y:P}.
""".strip().splitlines()
_MULTIPLE = """
Sales {v} to {y} from {x}.
Sales {v}, from {x} to {y}.
Sales have {v} since 2010, from {x} to {y}.
Sales were {y}, {b} the {x} of 2010.
Sales were {y}, {t} the {x} of 2010.
Sales were {y}, {t} as many as the {x} of 2010.
There was a {o} rise in sales, from {x} to {y}.
The number of deaths {v}, rising from {x} in 2010 to {y} in 2020.
The number of deaths {v} to {y} in 2020 from {x} in 2010.
In 2010 there were {x} deaths. By 2020 the number had {v} to {y}.
""".strip().splitlines()
_AGEBORN = """
Born in 1962, she was {n} when she won the prize in 1998.
Born in 1962, she won the prize in 1998 at {n}.
Born in 1962, she won the prize at the age of {n}, in 1998.
She was born in 1962 and won the prize in 1998 at the age of {n}.
She was born in 1962 and won the prize in 1998, aged {n}.
She was born in 1962; in 1998, aged {n}, she won the prize.
She was born in York in 1962. In 1998, at {n}, she won the prize.
She was born in York in 1962. She won the prize in 1998, at the age of {n}.
She was born in York in 1962. She was {n} when she won the prize in 1998.
Born in Leeds in 1962, Ada Moller joined the police in 1998, aged {n}.
Ada Moller (born 1962) joined the police in 1998 when she was {n}.
Ada Moller, born in 1962, was {n} when she joined the police in 1998.
In 1998, at {n}, she won the prize. She had been born in York in 1962.
She was born in 1962 and died in 1998 at the age of {n}.
She was born in 1962 and died in 1998, aged {n}.
She died in 1998, aged {n}. She was born in 1962.
Ada Moller (1962–1998) was {n} when she died.
Ada Moller (1962-1998) died at {n}.
Elected in 1998 at the age of {n}, Ada Moller was born in 1962.
Ada Moller was born in 1962 and became mayor at {n} in 1998.
Ada Moller, who was born in 1962, became mayor in 1998, when she was {n}.
When she became mayor in 1998 she was {n}. She was born in 1962.
She was only {n} when she became mayor in 1998, having been born in 1962.
He was born in 1962. In 1998, when he was {n}, he moved to Hull.
At {n}, in 1998, he moved to Hull; he was born in York in 1962.
The singer was born in 1962 and had her first hit in 1998 when she was {n}.
The singer, born in 1962, had her first hit at {n}, in 1998.
""".strip().splitlines()
_AGENOW = """
Ada Moller, {n}, was born in York in 1962.
Ada Moller, who was born in York in 1962, is {n}.
Ada Moller was born in York in 1962 and is now {n}.
Born in York in 1962, Ada Moller is {n}.
Born in York in 1962, the {n}-year-old runs a mill.
The {n}-year-old was born in York in 1962.
The {n}-year-old, born in York in 1962, runs a mill.
Ada Moller has died at the age of {n}. She was born in York in 1962.
Ada Moller died on Tuesday. She was {n}. She was born in York in 1962.
Ada Moller, {n}, died on Tuesday. She was born in York in 1962.
She was born on 4 May 1962 and died on 1 March 2026, at {n}.
Ada Moller, politician, born 4 May 1962; died 1 March 2026, aged {n}.
""".strip().splitlines()
_AGETHEN = """
Kay Moll, now 64, was {n} when she won in 1998.
Kay Moll, 64, won in 1998, when she was {n}.
Kay Moll, 64, was {n} in 1998.
Kay Moll, 64, was {n} when she won in 1998.
Kay Moll, 64, won in 1998 at the age of {n}.
Kay Moll, 64, who was {n} in 1998, runs the mill.
Kay Moll was {n} in 1998. She is now 64.
Kay Moll, 64, has worked at the mill for 28 years, since she was {n}.
Kay Moll, 64, started at the mill 28 years ago, at the age of {n}.
Kay Moll, 64, started at the mill 28 years ago, when she was {n}.
The mill owner, 64, was {n} when she took it over in 1998.
She was 20 when she married in 1982, and {n} when she left in 1998.
At 20, in 1982, she married; in 1998, at {n}, she left.
She married at 20 in 1982 and was {n} when she left in 1998.
She joined the club aged 16 and left 20 years later, at {n}.
She was 16 when she joined. Twenty years later, at {n}, she left.
She joined at 16 and, 20 years later, left at {n}.
She joined at 16 and stayed for 20 years, leaving at the age of {n}.
He was jailed in 1990 at 28 and freed in 1998 at {n}.
He was 28 when he was jailed in 1990 and {n} when he was freed in 1998.
Jailed in 1990 at the age of 28, he was {n} when he was freed in 1998.
He was jailed at 28 and freed eight years later, aged {n}.
""".strip().splitlines()
_AGETURN = """
Kay Moll, who turns {n} this year, was born in 1962.
Kay Moll was born in 1962 and celebrates her {o} birthday in May.
Born in 1962, Kay Moll marks her {o} birthday this year.
Kay Moll, born in May 1962, turns {n} in May.
""".strip().splitlines()
_YEARS = """
The bridge opened in {a} and closed in {b} after {n} years.
The bridge, open from {a} until {b}, served the town for {n} years.
The war lasted {n} years, from {a} to {b}.
The war lasted from {a} to {b}, {n} years.
The war lasted for {n} years (from {a} to {b}).
The {n}-year war ({a}–{b}) ruined the land.
The war of {a}–{b} lasted {n} years.
From {a} to {b} – {n} years – she led the club.
For {n} years, from {a} to {b}, she led the club.
For {n} years, between {a} and {b}, she led the club.
For {n} years ({a}–{b}) she led the club.
She led the club for {n} years, from {a} to {b}.
She led the club for {n} years from {a} to {b}.
She led the club for {n} years between {a} and {b}.
She led the club for {n} years ({a}–{b}).
She led the club for {n} years, {a} to {b}.
She led the club between {a} and {b}, a period of {n} years.
She led the club from {a} until her death in {b}, a span of {n} years.
She took over in {a} and stepped down {n} years later, in {b}.
She took over in {a}. {n:W} years later, in {b}, she stepped down.
She took over in {a}; {n} years later, in {b}, she stepped down.
She took over in {a} and, {n} years later in {b}, stepped down.
In {a} she took over; she stepped down in {b}, {n} years later.
In {b}, {n} years after taking over in {a}, she stepped down.
In {b}, {n} years after she took over in {a}, she stepped down.
She stepped down in {b}, {n} years after she took over in {a}.
She stepped down in {b}, {n} years after taking over in {a}.
She stepped down in {b} after {n} years; she had taken over in {a}.
She stepped down in {b} after {n} years in the post, which she had taken up in {a}.
Her tenure began in {a} and ended {n} years later in {b}.
Her tenure of {n} years began in {a} and ended in {b}.
Her {n}-year tenure, which began in {a}, ended in {b}.
Her {n}-year tenure ran from {a} to {b}.
Her {n}-year tenure lasted from {a} until {b}.
After {n} years in office, from {a} to {b}, she retired.
It took {n} years to build: work began in {a} and ended in {b}.
Work began in {a} and took {n} years, ending in {b}.
Begun in {a}, the road was finished in {b}, {n} years later.
Begun in {a}, the road took {n} years and was finished in {b}.
The road was begun in {a} and finished in {b}, after {n} years.
The law, passed in {a}, was repealed in {b} after {n} years.
The law, passed in {a}, was repealed {n} years later, in {b}.
{n:W} years passed between the arrest in {a} and the trial in {b}.
There were {n} years between the arrest in {a} and the trial in {b}.
The gap between the arrest in {a} and the trial in {b} was {n} years.
Arrested in {a}, he was tried in {b} – {n} years later.
He was arrested in {a} but not tried until {b}, {n} years later.
It ran for {n} years, from March {a} to March {b}.
The ban, imposed in {a}, was lifted in {b}, having lasted {n} years.
The ban, imposed in {a}, lasted {n} years and was lifted in {b}.
The team did not win between {a} and {b}, a wait of {n} years.
Their first title since {a} came in {b}, after a {n}-year wait.
The club won in {b} for the first time since {a}, ending a {n}-year wait.
The marriage lasted {n} years: they wed in {a} and divorced in {b}.
They wed in {a} and divorced in {b}, having been married for {n} years.
The mill closed in {b} after {n} years. It had opened in {a}.
The mill opened in {a}. It closed in {b}, {n} years later.
The mill opened in {a} and stood for {n} years before it burned down in {b}.
It was {n} years from the first stone, in {a}, to the opening, in {b}.
""".strip().splitlines()
_DECADES = """
She led the club for {n}, from {a} to {b}.
She led the club from {a} to {b}, {n} in all.
Her reign of {n} began in {a} and ended in {b}.
She took over in {a} and stepped down {n} later, in {b}.
In {b}, {n} after she took over in {a}, she stepped down.
For {n} between {a} and {b} she led the club.
The war lasted {n}, from {a} until {b}.
She stepped down in {b} after {n} in charge, having taken over in {a}.
""".strip().splitlines()
_SINCE = """
She has led the club since 2014, or for {n} years.
She has led the club for {n} years, since 2014.
She has led the club for the past {n} years, since 2014.
It opened {n} years ago, in 2014.
It opened in 2014, {n} years ago.
It opened {n} years ago in 2014.
It closed in 2014. Now, {n} years later, it is to reopen.
It closed in 2014 and is to reopen {n} years later, in 2026.
{n:W} years after it closed in 2014, it will reopen this year.
The fair, founded in 2014, marks its {o} anniversary this year.
The fair was founded in 2014 and is celebrating its {o} anniversary this year.
The shop opened in 2014 and celebrates {n} years in business this year.
The firm, founded in 2014, is {n} years old this year.
It is {n} years since the mill closed in 2014.
It has been {n} years since the mill closed in 2014.
The mill has been shut for {n} years, since 2014.
The mill has been shut since 2014 – {n} years.
The mill, which shut in 2014, has stood empty for {n} years.
They married in 2014 and marked their {o} wedding anniversary this year.
""".strip().splitlines()
_DAYS = """
The fair runs from 3 to 12 March, {n} days in all.
The {n}-day fair runs from 3 to 12 March.
The {n}-day fair, from 3 to 12 March, is free.
The {n}-day fair starts on 3 March and ends on 12 March.
The fair lasts {n} days, from March 3 to March 12.
The fair lasts {n} days, from March 3 through March 12.
For {n} days, from 3 to 12 March, the road is shut.
The road will be shut for {n} days, from 3 March to 12 March.
The road will be shut for {n} days between 3 and 12 March.
The road will shut on 3 March and reopen on 12 March after {n} days.
The strike, which began on 3 March, ended on 12 March after {n} days.
The strike began on March 3 and lasted {n} days, until March 12.
""".strip().splitlines()
_WEEKDAYS = """
The {n}-day fair runs from Thursday to Sunday.
The fair runs for {n} days, from Thursday to Sunday.
The fair runs from Thursday to Sunday, {n} days in all.
The {n}-month trial ran from May to August.
The trial ran for {n} months, from May to August.
The {h}-hour meeting ran from 9am to noon.
The meeting ran for {h} hours, from 9am to noon.
The meeting lasted {h} hours, from 9 a.m. to 12 p.m.
The meeting began at 9am and ended at noon, {h} hours later.
The meeting started at 9am and finished {h} hours later, at noon.
The {h}-hour meeting started at 9am and ended at noon.
The power was off for {h} hours, between 9am and noon.
""".strip().splitlines()

GROUPS: tuple[tuple[str, dict[str, float | str], dict[str, float | str], list[str]], ...] = (
    ("sum", {"a": 14, "b": 12, "c": 11, "t": 37}, {"a": 14, "b": 12, "c": 11, "t": 35}, _SUM3),
    ("sum", {"a": 14, "b": 23, "t": 37}, {"a": 16, "b": 23, "t": 37}, _SUM2),
    ("sum", {"x": 2140, "y": 1828, "d": 312}, {"x": 2140, "y": 1828, "d": 332}, _DIFF),
    ("sum", {"a": 52, "b": 31, "c": 17}, {"a": 52, "b": 31, "c": 23}, _SHARES100),
    ("sum", {"a": 8, "b": 2, "c": 1, "t": 11}, {"a": 8, "b": 2, "c": 1, "t": 12}, _GAMES),
    ("percent", {"x": 24, "y": 60, "z": 40}, {"x": 24, "y": 60, "z": 50}, _PCTOF),
    (
        "percent",
        {"x": 20, "y": 60, "f": "a third", "o": "one in three", "O": "one in three"},
        {"x": 20, "y": 60, "f": "a quarter", "o": "one in four"},
        _FRACTIONS,
    ),
    (
        "percent",
        {"x": 54, "y": 60, "f": "nine out of 10", "p": "nine in 10", "s": "nine-tenths"},
        {"x": 54, "y": 60, "f": "seven out of 10", "p": "seven in 10", "s": "seven-tenths"},
        _FRACTIONS9,
    ),
    (
        "percent",
        {"x": 400, "y": 500, "d": 100, "z": 25, "f": "a quarter"},
        {"x": 400, "y": 500, "d": 100, "z": 35, "f": "a half"},
        _CHANGE,
    ),
    (
        "percent",
        {"x": 500, "y": 400, "d": 100, "z": 20, "f": "a fifth"},
        {"x": 500, "y": 400, "d": 100, "z": 30, "f": "a third"},
        _FALL,
    ),
    ("percent", {"x": 44, "y": 54, "z": 10}, {"x": 44, "y": 54, "z": 13}, _POINTS),
    (
        "percent",
        {"x": 200, "y": 400, "v": "doubled", "b": "double", "t": "twice", "o": "twofold"},
        {"x": 200, "y": 400, "v": "tripled", "b": "triple", "t": "three times", "o": "threefold"},
        _MULTIPLE,
    ),
    ("age", {"n": 36}, {"n": 46}, _AGEBORN),
    ("age", {"n": 63}, {"n": 53}, _AGENOW),
    ("age", {"n": 36}, {"n": 46}, _AGETHEN),
    ("age", {"n": 64, "o": "64th"}, {"n": 74, "o": "74th"}, _AGETURN),
    ("duration", {"a": "1988", "b": "2002", "n": 14}, {"a": "1988", "b": "2002", "n": 11}, _YEARS),
    (
        "duration",
        {"a": "1988", "b": "2018", "n": "three decades", "m": "30 years"},
        {"a": "1988", "b": "2018", "n": "two decades", "m": "20 years"},
        _DECADES,
    ),
    ("duration", {"n": 12, "o": "12th", "t": "twelve"}, {"n": 16, "o": "16th"}, _SINCE),
    ("duration", {"n": 10}, {"n": 7}, _DAYS),
    ("duration", {"n": 4, "m": 3, "h": 3}, {"n": 6, "m": 5, "h": 5}, _WEEKDAYS),
)
"""The rule, what fills the slots rightly, what fills them with one figure wrong, and the sentences."""
