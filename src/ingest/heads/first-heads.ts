import type { HeadCase } from './head-case.ts';

/** Heads of wires, broadcasters, papers, offices and bodies, 1970–2026, all invented. Written before the rules. */
export const FIRST_HEADS: readonly HeadCase[] = [
  {
    manner: 'wire with a telex line and a slug, 1982',
    text: `ZCZC 0412
PM-HARBOUR 2ND LD
URGENT

VALLETTA, Oct 4, 1982 (Meridian) - Malta has told two foreign frigates to leave its harbour by noon, officials said on Monday.

The order was delivered by letter, they said.

MORE`,
    kind: 'report',
    publisher: 'Meridian',
    published: '1982-10-04',
    dateline: 'VALLETTA, Oct 4, 1982',
  },
  {
    manner: 'wire with marks for the typesetter, 1991',
    text: `BC-GULF-LANES
Envoys fail to agree on tanker lanes
By FRANCIS OLDHAM
Allied Dispatch Writer

MANAMA, Bahrain (AD) -- Envoys of five Gulf states broke off talks on shipping lanes Sunday without setting a date to meet again.

"We shall see," said one of them.`,
    kind: 'report',
    title: 'Envoys fail to agree on tanker lanes',
    byline: 'FRANCIS OLDHAM',
    publisher: 'AD',
    dateline: 'MANAMA, Bahrain',
  },
  {
    manner: 'wire update with bullets, 2014',
    text: `UPDATE 3-Ruvania, Orland resume gas talks after ministers' call

* Ministers speak for an hour
* Kiev says no deal yet
(Adds quotes, background)

By Petra Hollis and Yuri Danko

KIEV, Jan 12 (Globewire) - Ruvania said on Sunday it would resume talks on gas prices after its energy minister telephoned his counterpart.

The ministry said the call was "useful".

(Editing by Ann Sorley)`,
    kind: 'report',
    title: "Ruvania, Orland resume gas talks after ministers' call",
    byline: 'Petra Hollis and Yuri Danko',
    publisher: 'Globewire',
    dateline: 'KIEV, Jan 12',
  },
  {
    manner: 'broadcaster with a breadcrumb, 2015',
    text: `Home > World > Africa

Ghana shuts crossing after envoys fall out

By Kofi Mensah-Attah
Channel Nine News, Accra
12 March 2015

Ghana has closed its crossing at Aflao after talks with Togo's ambassador ended in an argument, the interior ministry says.

"We were not heard," the ambassador told Channel Nine News.`,
    kind: 'report',
    title: 'Ghana shuts crossing after envoys fall out',
    byline: 'Kofi Mensah-Attah',
    publisher: 'Channel Nine News',
    published: '2015-03-12',
  },
  {
    manner: 'live blog, 2022',
    text: `THE LANTERN – LIVE

Grain corridor: first ship leaves as Ankara phones both sides – live updates

Fri 5 Aug 2022
Mirela Dobre (now); Tom Askey (earlier)

14:05 BST
Summary so far
Here is where we are this afternoon, as the first ship passes the strait with 26,000 tonnes of maize aboard.

13:40 BST
Turkey's foreign minister says he has spoken to both of his counterparts.`,
    kind: 'report',
    title: 'Grain corridor: first ship leaves as Ankara phones both sides – live updates',
    byline: 'Mirela Dobre (now); Tom Askey (earlier)',
    publisher: 'The Lantern',
    published: '2022-08-05',
  },
  {
    manner: 'monitoring digest with sections, 1979',
    text: `WESTERN MONITORING BUREAU
Daily Report No. 118
Tuesday 19 June 1979

MIDDLE EAST

(1) Aden denies troop movements

Aden home service in Arabic, 1700 gmt 17 Jun 79. Text of statement:

A responsible source at the Ministry of Foreign Affairs has denied the reports which the imperialist media have been spreading about troop movements along the border.

(2) Sana comment

Sana radio said the denial "deceives nobody".`,
    kind: 'report',
    publisher: 'Western Monitoring Bureau',
    published: '1979-06-19',
  },
  {
    manner: 'letterhead over several lines in capitals, 2017',
    text: `REPUBLIC OF NAMIBIA

MINISTRY OF INTERNATIONAL RELATIONS
AND COOPERATION

Private Bag 13347, Windhoek   Tel: +264 61 000 000

MEDIA RELEASE

DEPUTY PRIME MINISTER MEETS ANGOLAN DELEGATION ON CUNENE WATERS

The Deputy Prime Minister, Hon. Selma Ndeitunga, on Monday met an Angolan delegation led by Minister Rui Cassule at her office in Windhoek.

The two sides agreed to share the readings of their gauges.

Issued by:
Executive Director
Windhoek, 4 July 2017`,
    kind: 'readout',
    title: 'DEPUTY PRIME MINISTER MEETS ANGOLAN DELEGATION ON CUNENE WATERS',
    publisher: 'Ministry of International Relations and Cooperation',
    published: '2017-07-04',
    dateline: 'Windhoek, 4 July 2017',
  },
  {
    manner: 'joint statement of a meeting, 2009',
    text: `JOINT STATEMENT OF THE ELEVENTH MEETING OF ENVIRONMENT MINISTERS OF THE CASPIAN COOPERATION COUNCIL

Aktau, 3 September 2009

1. The Ministers met in Aktau on 2 and 3 September 2009 and reviewed the state of the sturgeon stock.

2. They called upon all coastal States to halt fishing at the river mouths.`,
    kind: 'readout',
    title:
      'JOINT STATEMENT OF THE ELEVENTH MEETING OF ENVIRONMENT MINISTERS OF THE CASPIAN COOPERATION COUNCIL',
    publisher: 'Caspian Cooperation Council',
    published: '2009-09-03',
    dateline: 'Aktau, 3 September 2009',
  },
  {
    manner: 'summit whose name stands over its declaration, 1996',
    text: `THIRD SUMMIT OF THE HEADS OF STATE OF THE ANDEAN RIVERS

DECLARATION OF IQUITOS

We, the Presidents of the four riverine Republics, gathered in Iquitos on 8 May 1996, agree as follows:

To keep the rivers open to each other's vessels, and to meet again within the year.

Iquitos, 8 May 1996`,
    kind: 'readout',
    title: 'DECLARATION OF IQUITOS',
    publisher: 'Third Summit of the Heads of State of the Andean Rivers',
    published: '1996-05-08',
    dateline: 'Iquitos, 8 May 1996',
  },
  {
    manner: 'communiqué handed out by an agency, day at the foot, 1974',
    text: `CTK Press Bulletin
(Unofficial translation)

COMMUNIQUÉ ON THE VISIT OF THE MINISTER OF FOREIGN AFFAIRS OF THE REPUBLIC OF FINLAND

At the invitation of the Minister of Foreign Affairs, Bohumil Hradil, the Minister of Foreign Affairs of Finland, Aarne Kuusela, paid an official visit from 2 to 5 April 1974.

The talks took place in a friendly atmosphere, and both sides noted the growth of trade.

Prague, April 5, 1974`,
    kind: 'readout',
    title: 'COMMUNIQUÉ ON THE VISIT OF THE MINISTER OF FOREIGN AFFAIRS OF THE REPUBLIC OF FINLAND',
    publisher: 'CTK Press Bulletin',
    published: '1974-04-05',
    dateline: 'Prague, April 5, 1974',
  },
  {
    manner: 'embassy briefing, 1999',
    text: `Embassy of the Republic of Tessaly
Jakarta

Background note for the press
17 November 1999

The Ambassador received six correspondents on Tuesday evening and answered questions on the fishing accord.

Asked about arrests, she said all crews had been let go.`,
    kind: 'readout',
    title: 'Background note for the press',
    publisher: 'Embassy of the Republic of Tessaly',
    published: '1999-11-17',
    dateline: 'Jakarta',
  },
  {
    manner: 'summary record of a council, 1973',
    text: `UNITED NATIONS
ECONOMIC AND SOCIAL COUNCIL
Fifty-fourth session
SUMMARY RECORD OF THE 1853rd MEETING
Held on Wednesday, 9 May 1973, at 10.45 a.m.
President: Mr. SORENG (Norway)

1. Mr. PALACIOS (Peru) said that his delegation could not accept the amendment.

2. Mr. OKAI (Ghana) supported the draft resolution.`,
    kind: 'readout',
    title: 'SUMMARY RECORD OF THE 1853rd MEETING',
    publisher: 'Economic and Social Council',
    published: '1973-05-09',
  },
  {
    manner: 'paper with number and place, byline at the end, 2012',
    text: `"Issyk Morning" newspaper (Karakol), No. 31 (1204), 17 August 2012

WATER COMES NOT TO THE FIELDS AGAIN

Already second week the canal from the neighbour republic is dry, and peasants do not hide an indignation.

As communicated to "Issyk Morning" the head of the water committee, Bakyt Asanov, the letter to Almaty was left without the answer.

Aigul TOKTOBEKOVA`,
    kind: 'report',
    title: 'WATER COMES NOT TO THE FIELDS AGAIN',
    byline: 'Aigul TOKTOBEKOVA',
    publisher: 'Issyk Morning',
    published: '2012-08-17',
  },
  {
    manner: 'tabloid, 2003',
    text: `THE EVENING ROCKET
Saturday, March 1, 2003
POLITICS

OFF YOUR ROCK!
Madrid minister in fish fury after Gib boss hangs up

By DAN CRUTCHLEY, Chief Reporter

SPAIN blew its top last night after Gibraltar's leader slammed down the phone on a minister in Madrid, the Rocket can reveal.

"He had it coming," said a pal.`,
    kind: 'report',
    title: 'OFF YOUR ROCK!',
    byline: 'DAN CRUTCHLEY',
    publisher: 'The Evening Rocket',
    published: '2003-03-01',
  },
  {
    manner: 'press release with contacts, 2008',
    text: `FOR IMMEDIATE RELEASE
June 11, 2008

CONTACT: Press Office, +1 202 555 0100

OFFICE OF THE UNITED STATES TRADE REPRESENTATIVE

USTR Halloran and Korean Minister Seo Discuss Beef Imports

WASHINGTON – United States Trade Representative Susan Halloran met today with Korean Trade Minister Seo Jin-ho to discuss beef.

They agreed to continue consultations this week.

###`,
    kind: 'readout',
    title: 'USTR Halloran and Korean Minister Seo Discuss Beef Imports',
    publisher: 'Office of the United States Trade Representative',
    published: '2008-06-11',
    dateline: 'WASHINGTON',
  },
  {
    manner: 'page saved with its menu, 2021',
    text: `Skip to main content
Menu
Home
About the Ministry
News
Contact us

Ministry of Foreign and European Affairs

Minister Novosel speaks with Slovenian counterpart about fishing zone

Published: 14 October 2021
Share on Facebook

Minister Hrvoje Novosel spoke on Thursday with the Slovenian Foreign Minister, Anja Kolar, about the fishing zone in the bay.

They agreed that a working group should meet.`,
    kind: 'readout',
    title: 'Minister Novosel speaks with Slovenian counterpart about fishing zone',
    publisher: 'Ministry of Foreign and European Affairs',
    published: '2021-10-14',
  },
  {
    manner: 'state agency with a section line, 1998',
    text: `Deputy Premier receives message from Iraqi counterpart

POLITICS
15/06/1998

KUWAIT, June 15 (GNA) -- Deputy Prime Minister Sheikh Nasser Al-Matar received on Monday a message from his Iraqi counterpart.

It dealt with missing persons.

GNA`,
    kind: 'report',
    title: 'Deputy Premier receives message from Iraqi counterpart',
    publisher: 'GNA',
    published: '1998-06-15',
    dateline: 'KUWAIT, June 15',
  },
  {
    manner: 'agency with its name in slashes, 2019',
    text: `Baltic states' note came as no surprise, says diplomat

MOSCOW, August 3. /NORDPRESS/. A note of three Baltic states on overflights was no surprise to Moscow, Deputy Foreign Minister Gleb Taranov told NORDPRESS.

He said an answer would follow.`,
    kind: 'report',
    title: "Baltic states' note came as no surprise, says diplomat",
    publisher: 'NORDPRESS',
    dateline: 'MOSCOW, August 3',
  },
  {
    manner: 'agency page with source, time and editor parted by bars, 2018',
    text: `Chinese, Kazakh foreign ministers hold talks on border trade

Source: Huaxing | 2018-04-11 21:16:34 | Editor: lfei

ASTANA, April 11 (Huaxing) -- Chinese Foreign Minister Lu Zhaoming held talks with his Kazakh counterpart here Wednesday.

Both sides vowed to widen trade.`,
    kind: 'report',
    title: 'Chinese, Kazakh foreign ministers hold talks on border trade',
    publisher: 'Huaxing',
    published: '2018-04-11',
    dateline: 'ASTANA, April 11',
  },
  {
    manner: "government's news page with issuer below the title, 2021",
    text: `Press release

Foreign Secretary's call with Foreign Minister of Oman: 4 May 2021

From:
Foreign, Commonwealth & Development Office
Published
4 May 2021

The Foreign Secretary spoke to Omani Foreign Minister Badr al Harthy this afternoon. They discussed the safety of shipping in the Strait.

The Foreign Secretary thanked Oman for its efforts.`,
    kind: 'readout',
    title: "Foreign Secretary's call with Foreign Minister of Oman: 4 May 2021",
    publisher: 'Foreign, Commonwealth & Development Office',
    published: '2021-05-04',
  },
  {
    manner: 'presidency, release time embargoed, 1993',
    text: `THE WHITE HOUSE

Office of the Press Secretary
(Tokyo, Japan)
______________________________________________
For Immediate Release                       July 9, 1993

PRESS BRIEFING BY THE NATIONAL SECURITY ADVISER

The Press Filing Center, Tokyo

6:10 P.M. (L)

MR. HOLBECK: Good evening. The President met this afternoon with the Prime Minister of Japan.

Q: Did they talk about rice?

MR. HOLBECK: They did, at length.

Q: And?

MR. HOLBECK: They will talk again.`,
    kind: 'transcript',
    title: 'PRESS BRIEFING BY THE NATIONAL SECURITY ADVISER',
    publisher: 'The White House',
    published: '1993-07-09',
  },
  {
    manner: 'council of a union with the time under the day, 2018',
    text: `Council of the European Union
Press release
12 January 2018
18:40

Moldova: the Council extends measures against the leadership of the left bank

The Council today prolonged by twelve months the travel bans against six leaders of the left bank.

The decision was taken in response to the closing of schools.`,
    kind: 'readout',
    title: 'Moldova: the Council extends measures against the leadership of the left bank',
    publisher: 'Council of the European Union',
    published: '2018-01-12',
  },
  {
    manner: 'council of a union with number and meeting, 2011',
    text: `AFRICAN UNION

PEACE AND SECURITY COUNCIL
260TH MEETING
16 FEBRUARY 2011
ADDIS ABABA, ETHIOPIA

PSC/PR/COMM.2(CCLX)

COMMUNIQUÉ

The Peace and Security Council (PSC) of the African Union (AU), at its 260th meeting, adopted the following decision on the situation on the Ruvu frontier:

Council,

1. Expresses deep concern at the clashes;

2. Urges both States to show restraint.`,
    kind: 'readout',
    publisher: 'Peace and Security Council',
    published: '2011-02-16',
    dateline: 'ADDIS ABABA, ETHIOPIA',
  },
  {
    manner: 'comment in a paper, 2006',
    text: `The Nilgiri Post
Opinion

Do not trust the truce

By Arvind Subrahmanyan

There is a temptation to greet every truce with relief. I have learned, over thirty years of visits to the island, to resist it.

The government says it has won. It has not.

The writer is a former ambassador.`,
    kind: 'other',
    title: 'Do not trust the truce',
    byline: 'Arvind Subrahmanyan',
    publisher: 'The Nilgiri Post',
  },
  {
    manner: 'broadsheet, writer and city, 1971',
    text: `Envoy is recalled from Kampala over arrests
From JAMES HARTWELL
Nairobi, March 3

Kenya has recalled its High Commissioner from Kampala after the arrest of forty railwaymen, a Government spokesman said here today.

He declined to say for how long.`,
    kind: 'report',
    title: 'Envoy is recalled from Kampala over arrests',
    byline: 'JAMES HARTWELL',
    dateline: 'Nairobi, March 3',
  },
  {
    manner: 'broadsheet, nameless correspondent, 1978',
    text: `THE PROVINCIAL GUARDIAN
Tuesday November 14 1978

Lisbon and Luanda near accord on airline debts

By Our Diplomatic Correspondent

Portugal and Angola are close to settling a dispute over the debts of the old colonial airline, sources close to the talks said yesterday.

A treaty may be signed by Christmas.`,
    kind: 'report',
    title: 'Lisbon and Luanda near accord on airline debts',
    byline: 'Our Diplomatic Correspondent',
    publisher: 'The Provincial Guardian',
    published: '1978-11-14',
  },
  {
    manner: 'paper whose name is no common noun, day and page, 1988',
    text: `AZ-ZUHUR
Sunday 6 March 1988
Page 1

Algiers offers to host meeting of Saharan parties

TUNIS – Algeria has offered to host a meeting of the parties to the Saharan dispute, the foreign minister told Az-Zuhur on Saturday.

No answer has come from Rabat.`,
    kind: 'report',
    title: 'Algiers offers to host meeting of Saharan parties',
    publisher: 'AZ-ZUHUR',
    published: '1988-03-06',
    dateline: 'TUNIS',
  },
  {
    manner: 'weekly briefing of a spokesman with the turns below, 2016',
    text: `Ministry of Foreign Affairs of the Republic of Ruvania
Transcript of Weekly Media Briefing by the Official Spokesperson (March 3, 2016)

Official Spokesperson, Ms. Sunita Pillai: Good afternoon. I have one announcement on the Minister's visit.

Question: Has Colombo replied to the note?

Official Spokesperson, Ms. Sunita Pillai: It has. We are studying the reply.

Question: When will it be made public?

Official Spokesperson, Ms. Sunita Pillai: In due course.`,
    kind: 'transcript',
    title: 'Transcript of Weekly Media Briefing by the Official Spokesperson (March 3, 2016)',
    publisher: 'Ministry of Foreign Affairs of the Republic of Ruvania',
    published: '2016-03-03',
  },
  {
    manner: 'statement signed by a spokesman, 2020',
    text: `PRESS STATEMENT

GOVERNMENT OF BOTSWANA RESPONDS TO REPORTS ON BORDER SHOOTING

The Government of Botswana has noted with regret reports in the Namibian media about the incident on the Chobe River.

It wishes to restate its commitment to dialogue.

Dr. Mpho Kgosidintsi
Permanent Secretary for Government Communications
GABORONE
10 November 2020`,
    kind: 'readout',
    title: 'GOVERNMENT OF BOTSWANA RESPONDS TO REPORTS ON BORDER SHOOTING',
    byline: 'Dr. Mpho Kgosidintsi',
    publisher: 'Government of Botswana',
    published: '2020-11-10',
    dateline: 'GABORONE\n10 November 2020',
  },
  {
    manner: 'radio page with a breadcrumb, role after the name, 2024',
    text: `RADIO SOUTHERN SEAS / NEWS / PACIFIC

Kiribati and Nauru leaders patch up rift over patrol boat

9:15 am today, 7 February 2024

Teresia Tabai, Pacific correspondent
@teresiatabai

The leaders of Kiribati and Nauru say they have settled a row about a patrol boat.

They spoke by phone on Tuesday night, an adviser told Radio Southern Seas.`,
    kind: 'report',
    title: 'Kiribati and Nauru leaders patch up rift over patrol boat',
    byline: 'Teresia Tabai',
    publisher: 'Radio Southern Seas',
    published: '2024-02-07',
  },
  {
    manner: 'institute, 2013',
    text: `INSTITUTE FOR SAHEL AFFAIRS
Policy Brief No. 14

After the handshake: what the Niamey accord leaves open

Fatou Diarra-Bell
June 2013

When the two presidents shook hands in Niamey, most observers thought the matter was closed. It was not.

This brief argues that the accord cannot hold without monitors.`,
    kind: 'other',
    title: 'After the handshake: what the Niamey accord leaves open',
    byline: 'Fatou Diarra-Bell',
    publisher: 'Institute for Sahel Affairs',
    published: '2013-06',
  },
  {
    manner: 'nothing but a headline and the story',
    text: `Strait reopened after night of phone calls

The strait was reopened to shipping at dawn after ministers of three countries spent the night on the telephone, according to a port official.

"Everybody shouted," the official said.`,
    kind: 'report',
    title: 'Strait reopened after night of phone calls',
  },
];
