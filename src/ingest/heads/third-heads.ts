import type { HeadCase } from './head-case.ts';

/** A last round, written after the second was mended. */
export const THIRD_HEADS: readonly HeadCase[] = [
  {
    manner: 'island daily with price and telephone, 1986',
    text: `THE CORAL TIMES
Thursday, October 9, 1986                                  Price 40 cents

Minister tells tuna boats: pay, or stay out
by Sione Vea

The Minister of Fisheries has told foreign tuna boats to pay their licence fees by the end of the month or stay out of Tongan waters.

"We have been patient," he told the Times.`,
    kind: 'report',
    title: 'Minister tells tuna boats: pay, or stay out',
    byline: 'Sione Vea',
    publisher: 'The Coral Times',
    published: '1986-10-09',
  },
  {
    manner: 'monitor of broadcasts with one item, 1994',
    text: `BALKAN RADIO MONITORING SERVICE
Summary of Broadcasts, Part 2: EE/1934
Wednesday 2 March 1994

Skopje denies mobilization

Skopje radio in Macedonian, 1830 gmt 1 Mar 94. Text of report:

The Ministry of Defence has denied reports by Athens television that reservists were called up.

It called the reports "a fabrication".`,
    kind: 'report',
    title: 'Skopje denies mobilization',
    publisher: 'Balkan Radio Monitoring Service',
    published: '1994-03-02',
  },
  {
    manner: 'wire with urgent mark and slug words, 2001',
    text: `URGENT
Nepal-India-Border,1st Lead
Nepal closes two border posts in protest

KATHMANDU, Nov 30 (Himal Wire) -- Nepal closed two posts on its border with India on Friday in protest at the arrest of a customs officer.

(EDS: UPDATES with Indian reaction in paras 4-6)`,
    kind: 'report',
    title: 'Nepal closes two border posts in protest',
    publisher: 'Himal Wire',
    dateline: 'KATHMANDU, Nov 30',
  },
  {
    manner: 'broadcaster: name, section, headline, writer with post and city, 2009',
    text: `Radio Télé Antilles
News › Caribbean

Haiti envoy summoned over boat deaths

Marie-Ange Toussaint, Santo Domingo correspondent
Posted 17 September 2009, 18:05

The Dominican foreign ministry has summoned Haiti's ambassador over the deaths of nine people in a boat.

The ambassador told Radio Télé Antilles he would answer in writing.`,
    kind: 'report',
    title: 'Haiti envoy summoned over boat deaths',
    byline: 'Marie-Ange Toussaint',
    publisher: 'Radio Télé Antilles',
    published: '2009-09-17',
  },
  {
    manner: 'live page of a paper, name before it, 2023',
    text: `The Meridian Post | World | Live

Border crossing attack live: Pristina blames 'paramilitaries', Belgrade denies role

Mon 25 Sep 2023 19.12 CEST
First published on Mon 25 Sep 2023 07.40 CEST

19.12
That's it for today
Thanks for following. Here is what we know.

18.50
Kosovo's prime minister has told reporters that he has proof.`,
    kind: 'report',
    title: "Border crossing attack live: Pristina blames 'paramilitaries', Belgrade denies role",
    publisher: 'The Meridian Post',
    published: '2023-09-25',
  },
  {
    manner: 'tabloid: kicker over headline in capitals, deck below, 1985',
    text: `THE MORNING LION
Friday August 16 1985
WORLD EXCLUSIVE

SPY WHO CAME IN FOR A PINT
Red envoy booted out after pub chat

By Wendy Slater and Mick Raffles

A RED diplomat was sent packing last night after the Lion told how he tapped a boffin for secrets over a pint.

"He never bought a round," said the landlord.`,
    kind: 'report',
    title: 'SPY WHO CAME IN FOR A PINT',
    byline: 'Wendy Slater and Mick Raffles',
    publisher: 'The Morning Lion',
    published: '1985-08-16',
  },
  {
    manner: 'ministry letterhead with motto, 2014',
    text: `THE UNITED REPUBLIC OF TANZANIA
MINISTRY OF FOREIGN AFFAIRS AND
INTERNATIONAL CO-OPERATION

PRESS RELEASE

Minister Mwakalinga summons Malawian High Commissioner

The Minister for Foreign Affairs and International Co-operation, Hon. Grace Mwakalinga (MP), yesterday summoned the High Commissioner of Malawi to protest against the detention of eight fishermen.

The High Commissioner promised to convey the message.

Issued by: Government Communication Unit, Ministry of Foreign Affairs and International Co-operation, Dar es Salaam
21st May, 2014`,
    kind: 'readout',
    title: 'Minister Mwakalinga summons Malawian High Commissioner',
    publisher: 'Ministry of Foreign Affairs and International Co-operation',
    published: '2014-05-21',
  },
  {
    manner: 'tripartite commission, final communiqué, 2003',
    text: `TRIPARTITE COMMISSION ON THE RETURN OF REFUGEES

FINAL COMMUNIQUÉ OF THE FOURTH MEETING

Lusaka, 27 November 2003

The Tripartite Commission held its fourth meeting in Lusaka from 25 to 27 November 2003.

The parties agreed that the convoys would start in April.`,
    kind: 'readout',
    title: 'FINAL COMMUNIQUÉ OF THE FOURTH MEETING',
    publisher: 'Tripartite Commission on the Return of Refugees',
    published: '2003-11-27',
    dateline: 'Lusaka, 27 November 2003',
  },
  {
    manner: 'joint communiqué of two foreign ministers, day at the foot, 1972',
    text: `JOINT COMMUNIQUÉ

The Minister of Foreign Affairs of the Republic of Zaire, H.E. Kasongo Bula, paid a visit of friendship to the People's Republic of the Congo from 14 to 16 June 1972.

The two Ministers noted with satisfaction the identity of their views.

Done at Brazzaville, 16 June 1972`,
    kind: 'readout',
    published: '1972-06-16',
    dateline: 'Brazzaville, 16 June 1972',
  },
  {
    manner: 'embassy, weekly press briefing points, 2011',
    text: `EMBASSY OF THE REPUBLIC OF INDONESIA
PORT MORESBY
Press Section

Points made by the Ambassador at the weekly briefing, 22 February 2011

1. The Ambassador said that the border post at Wutung would reopen as soon as the road was repaired.

2. Asked about the crossing of armed men, he said that no such report had reached him.`,
    kind: 'readout',
    title: 'Points made by the Ambassador at the weekly briefing, 22 February 2011',
    publisher: 'Embassy of the Republic of Indonesia',
    published: '2011-02-22',
    dateline: 'PORT MORESBY',
  },
  {
    manner: 'committee of an assembly, summary record with symbol, 1979',
    text: `UNITED NATIONS
GENERAL ASSEMBLY
THIRTY-FOURTH SESSION
Official Records

SPECIAL POLITICAL COMMITTEE
21st meeting
held on
Monday, 5 November 1979
at 10.30 a.m.
New York

SUMMARY RECORD OF THE 21st MEETING

Chairman: Mr. NDONG (Gabon)

1. Mr. VARGA (Hungary) said that the report left nothing to be desired.

2. Mrs. LINDE (Sweden) did not share that view.`,
    open: { dateline: 'a city under an hour, not under the day' },
    kind: 'readout',
    title: 'SUMMARY RECORD OF THE 21st MEETING',
    publisher: 'General Assembly, Special Political Committee',
    published: '1979-11-05',
    dateline: 'New York',
  },
  {
    manner: 'paper of a former Soviet republic, from the press service, 2005',
    text: `"Zarya Pamira", socio-political newspaper, Khorog, issue 14 (88), April 7, 2005

IN FRIENDLY ATMOSPHERE

On April 5 in our city has arrived the delegation of the neighbouring province led by governor Abdul Munshi.

In a talk with our correspondent the governor has noted that the bridge will be opened soon.

Prepared by Gulnora SHOEVA`,
    kind: 'report',
    title: 'IN FRIENDLY ATMOSPHERE',
    byline: 'Gulnora SHOEVA',
    publisher: 'Zarya Pamira',
    published: '2005-04-07',
  },
  {
    manner: 'Gulf daily with agency at the end, 2013',
    text: `The Pearl Gazette
Monday, December 2, 2013 / Muharram 28, 1435
Page 2

Amir receives written message from Moroccan King

DOHA: The Amir received yesterday a written message from the King of Morocco pertaining to the relations of the two brotherly countries.

The message was handed over by the ambassador. – GNA`,
    kind: 'report',
    title: 'Amir receives written message from Moroccan King',
    publisher: 'The Pearl Gazette',
    published: '2013-12-02',
    dateline: 'DOHA',
  },
  {
    manner: 'city and writer in one credit line, 1997',
    text: `ISLAMABAD SENTRY
July 11, 1997

Talks with Kabul put off
Fawad Mirza

ISLAMABAD, July 10: Talks with the administration in Kabul on transit trade have been put off, a Foreign Office official told the Sentry on Thursday.

No fresh dates were given.`,
    kind: 'report',
    title: 'Talks with Kabul put off',
    byline: 'Fawad Mirza',
    publisher: 'Islamabad Sentry',
    published: '1997-07-11',
    dateline: 'ISLAMABAD, July 10',
  },
  {
    manner: 'foreign ministry questions and answers for the media, 2017',
    text: `MINISTRY OF FOREIGN AFFAIRS OF HALVIA
Information and Press Department

Spokesperson's answer to a media question on the closing of the consulate in Brod

Halvgrad, 3 March 2017

Question: How does the Ministry assess the closing of the consulate?

Answer: We regret this unfriendly step. The answer will be proportionate.`,
    kind: 'readout',
    title: "Spokesperson's answer to a media question on the closing of the consulate in Brod",
    publisher: 'Ministry of Foreign Affairs of Halvia',
    published: '2017-03-03',
    dateline: 'Halvgrad, 3 March 2017',
  },
  {
    manner: "prime minister's office with reference and no title, 2002",
    text: `OFFICE OF THE PRIME MINISTER
SUVA

Ref: PMO/7/3
12 April 2002

The Prime Minister, the Hon. Ratu Semi Vakatora, this morning received the High Commissioner of New Zealand, who called at her own request.

The Prime Minister asked for an end to the travel ban.`,
    kind: 'readout',
    publisher: 'Office of the Prime Minister',
    published: '2002-04-12',
    dateline: 'SUVA',
  },
  {
    manner: 'agency bulletin in French style, 1988',
    text: `AGENCE LACUSTRE DE PRESSE
English Service
Bulletin No 88/112 of 20 April 1988

BUJUMBURA PROTESTS TO KIGALI OVER LEAFLETS

Bujumbura, 20 April (ALP) - Burundi has protested to Rwanda over leaflets dropped from an aeroplane, it was learnt from official sources on Wednesday.

The note was described as "firm".`,
    kind: 'report',
    title: 'BUJUMBURA PROTESTS TO KIGALI OVER LEAFLETS',
    publisher: 'Agence Lacustre de Presse',
    published: '1988-04-20',
    dateline: 'Bujumbura, 20 April',
  },
  {
    manner: 'student-style web paper with tags, 2026',
    text: `HOME | WORLD | POLITICS | OPINION | SUBSCRIBE

Aral Herald

Tashkent and Astana trade letters on reservoir

By Dilnoza Ergasheva and Timur Akhmetov
February 3, 2026 • 4 min read
Tags: water, diplomacy

The two capitals have exchanged letters on the filling of the reservoir, the Aral Herald has learned.

Neither would show its own.`,
    kind: 'report',
    title: 'Tashkent and Astana trade letters on reservoir',
    byline: 'Dilnoza Ergasheva and Timur Akhmetov',
    publisher: 'Aral Herald',
    published: '2026-02-03',
  },
  {
    manner: 'speech of a minister, check against delivery, 2010',
    text: `Permanent Mission of Tessaly to the United Nations

Statement by H.E. Mr. Orrin Valk, Permanent Representative
Security Council open debate on the Moyra crossing
New York, 8 September 2010
(Check against delivery)

Mr. President,

Allow me to congratulate you on your presidency. My country has come here to ask for one thing only.

We ask that the crossing be opened.`,
    kind: 'readout',
    title: 'Statement by H.E. Mr. Orrin Valk, Permanent Representative',
    publisher: 'Permanent Mission of Tessaly to the United Nations',
    published: '2010-09-08',
    dateline: 'New York, 8 September 2010',
  },
  {
    manner: 'international organization, news with office and place, 2015',
    text: `OSCE Special Monitoring Team
Daily report, 12 August 2015
(This report is for media and the general public)

The team observed fewer ceasefire violations than on the previous day. At a crossing point a commander told the team that mail was let through again.

The team called on both sides to let it pass.`,
    kind: 'readout',
    publisher: 'OSCE Special Monitoring Team',
    published: '2015-08-12',
    title: 'Daily report, 12 August 2015',
  },
  {
    manner: 'paper with section in front of the headline, 1975',
    text: `THE STANDARD-EXAMINER, Wednesday, May 14, 1975                    3

FOREIGN

Cambodia Told: Free the Ship

WASHINGTON (UCS) - The United States told Cambodia through China's envoy Tuesday to free a merchant ship at once.

There was no reply.`,
    kind: 'report',
    title: 'Cambodia Told: Free the Ship',
    publisher: 'The Standard-Examiner',
    published: '1975-05-14',
    dateline: 'WASHINGTON',
  },
  {
    manner: 'contribution of an envoy, 2019',
    text: `COMMENT

What my government really said in Minsk

Hanna Luzina

The writer is ambassador of Ruvania in Minsk

Much has been written about the talks in Minsk, and little of it is so. My government asked for nothing that it had not been promised.

It still does.`,
    kind: 'other',
    title: 'What my government really said in Minsk',
    byline: 'Hanna Luzina',
  },
];
