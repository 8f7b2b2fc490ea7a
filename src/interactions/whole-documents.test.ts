import { test } from 'vitest';
import { expectInteractions, type Passage } from '../../fixtures/expect-interactions.ts';

/** A document of our own. */
interface Case extends Passage {
  readonly manner: string;
  /** Why it fails so far. */
  readonly fails?: string;
}

const CASES: readonly Case[] = [
  {
    manner: 'a wire report of a call, with a planned visit and an earlier meeting',
    text: `Polish, Lithuanian presidents confer on border fence

WARSAW, June 12, 2023 (Vistula Wire) - Polish President Henryk Borowiec telephoned his Lithuanian counterpart, Rasa Vaitkute, on Sunday evening to discuss the closing of two crossings, officials said.

The call was requested by Vilnius, a Polish presidential aide told reporters. Vaitkute is to visit Warsaw on June 30.

The two presidents last met in Suwalki in April, when they opened a rail terminal. A planned meeting of their defence ministers has been postponed.`,
    interactions: [
      ['call', '2023-06-11', 'Borowiec', 'Vaitkute'],
      ['meeting', '2023-04', 'Borowiec', 'Vaitkute'],
    ],
  },
  {
    manner: 'a Gulf agency item: a letter delivered by a third person',
    text: `Doha, March 3, 2021, DPS -- His Highness Sheikh Mubarak bin Saqr, Prime Minister of Qatar, received today a written message from the President of Tunisia, Slim Ghariani, on ways to strengthen bilateral relations.

The message was handed over by the Ambassador of Tunisia, Leila Mabrouk.`,
    interactions: [['letter', '2021-03-03', 'Mubarak', 'Ghariani']],
  },
  {
    manner: 'an Asian foreign ministry: ministers named title last, with a dinner and an audience',
    text: `Ministry of Foreign Affairs, Republic of Singapore
Press Statement
18 August 2015

Working Visit of Minister for Foreign Affairs Gerard Yeo to Viet Nam

Minister for Foreign Affairs Gerard Yeo visited Viet Nam from 16 to 18 August 2015.

Minister Yeo met Vietnamese Foreign Minister Dinh Quoc Bao on 17 August. They discussed air services and fisheries. Minister Yeo also called on Prime Minister Ha Van Loc on 18 August.`,
    interactions: [
      ['meeting', '2015-08-17', 'Yeo', 'Dinh'],
      ['meeting', '2015-08-18', 'Yeo', 'Ha Van Loc'],
    ],
  },
  {
    manner: 'a monitoring digest of the 1970s',
    text: `EASTERN EUROPE: BROADCAST SUMMARY
No. 611, 9 May 1974

Budapest home service in Hungarian, 1800 gmt 8 May 74

Janos Kerekes, the Hungarian Minister of Foreign Trade, received the Ambassador of Egypt, Mahmud Lutfi, on Tuesday. The talks proceeded in a friendly atmosphere.

Sofia in English, 2000 gmt 8 May 74

The agency reported that consultations between Bulgaria and Romania would open in Ruse next week. Bulgaria had earlier turned down an offer to meet in Bucharest.`,
    interactions: [['meeting', '1974-05-07', 'Kerekes', 'Lutfi']],
  },
  {
    manner: 'a White House readout with three leaders',
    fails: '“the President” who speaks is taken for the president he spoke with',
    text: `The White House
Office of the Press Secretary
For Immediate Release
October 2, 2014

Readout of the President's Video Conference with President Maret of France and Chancellor Vogt of Germany

The President spoke this morning by video conference with President Alain Maret of France and Chancellor Sabine Vogt of Germany. The leaders reviewed sanctions on Russia and agreed to consult again next week.`,
    interactions: [['call', '2014-10-02', 'President', 'Maret', 'Vogt']],
  },
  {
    manner: 'a communiqué: a joint subject behind the titles',
    text: `JOINT COMMUNIQUE

Lusaka, 14 July 1999

The Foreign Ministers of Zambia and Angola, Peter Mulenga and Jorge Cardoso, met in Lusaka on 13 and 14 July 1999 to review security along the common border.

The two Ministers condemned attacks on refugees. The Minister of Angola invited his colleague to visit Luanda, and the invitation was accepted.`,
    interactions: [['meeting', '1999-07-13/1999-07-14', 'Mulenga', 'Cardoso']],
  },
  {
    manner: 'a tabloid',
    text: `THE DAILY HERALD, Friday, March 4, 1988

PHONE FURY OF PREMIER

By Ted Garrick

FUMING premier Arthur Bewley rang Irish leader Donal Keane last night and told him: "Call off your trawlers."

Mr Keane hit back at breakfast. "I told Mr Bewley to go and boil his head," he said in Dublin.

Labour MPs demanded a summit. Downing Street said there were no plans for talks.`,
    interactions: [['call', '1988-03-03', 'Bewley', 'Keane']],
  },
  {
    manner: 'a report of talks between states without names, and one that was refused',
    text: `Peru, Chile fail to agree on fishing line

LIMA, Sept. 9, 2011 (Andes Press) - Talks between Peru and Chile on fishing rights ended on Thursday without agreement, the Peruvian Foreign Ministry said.

Chile refused to meet again before November, and proposed a letter to The Hague. "We will not hold talks under threat," Chilean negotiator Raul Ibarra said.`,
    interactions: [['talks', '2011-09-08', 'Peru', 'Chile']],
  },
  {
    manner: 'a local newspaper: host and guest, in a sentence that begins with the journey',
    text: `The Lakeside Post
Tuesday, 7 May 2019

Uganda, Rwanda ministers tour new port

By Grace Namara

During a visit to Uganda on Monday, Rwandan Trade Minister Eric Habimana held talks with his Ugandan counterpart Stella Okello at Port Bell.

Ms Okello said the two had agreed on a single customs form. "We talked like neighbours," she told journalists after the meeting.

Mr Habimana would not say when he would next speak to Kampala about transit fees.`,
    interactions: [['talks', '2019-05-06', 'Habimana', 'Okello']],
  },
  {
    manner: 'a presidency whose minister also attended',
    text: `PRESIDENCY OF THE REPUBLIC OF TÜRKİYE
Directorate of Communications
22.01.2018

President Demirkan meets with Prime Minister Lazarov of Bulgaria

President Cemal Demirkan met with Prime Minister Boyko Lazarov of Bulgaria in Edirne. The President stated that trade would be doubled. Prime Minister Lazarov asked for the reopening of the rail line.

The talks were also attended by Minister of Transport Nihat Arsoy.`,
    interactions: [['meeting', '2018-01-22', 'Demirkan', 'Lazarov', 'Arsoy']],
  },
  {
    manner: 'a blog about letters that crossed',
    text: `NOTES FROM THE GULF OF FONSECA
Posted by Irma Zelaya on 20 November 2013

Honduran President Rafael Discua wrote to his Salvadoran counterpart, Elena Guardado, on 11 November, asking her to keep gunboats away from the island. I have seen the letter. Discua's office says there has been no answer.

Should the two sit down together? They ought to. If Guardado invites him, he would go.`,
    interactions: [['letter', '2013-11-11', 'Discua', 'Guardado']],
  },
  {
    manner: 'a report in which somebody else denies that there was a call',
    text: `Nairobi denies phone call with Mogadishu

NAIROBI, August 21, 2020 (Coast News) - Kenya's foreign ministry on Friday denied that Foreign Secretary Ruth Wekesa had spoken to her Somali counterpart about the sea border.

"No call took place," spokesman David Mutiso said. "The Foreign Secretary has not met or telephoned anyone." Wekesa met Ethiopian Foreign Minister Tesfaye Bekele in Addis Ababa on Wednesday, he added.`,
    interactions: [['meeting', '2020-08-19', 'Wekesa', 'Bekele']],
  },
];

test.each(CASES.filter((c) => !c.fails))('$manner', expectInteractions);
test.fails.each(CASES.filter((c) => c.fails))('$manner, which fails: $fails', expectInteractions);
