/** Invented articles that name real charities. */
export const samples = [
  {
    name: 'Verified',
    country: 'GB',
    text: `Second storm in a week cuts off valley towns

Rescue teams reached the last of the flooded villages by boat on Thursday, four days after the river broke its banks. Schools stay shut, and \
about 6,000 people are sleeping in sports halls.

“We lost the shop and the van in one night,” said a baker who had been moved to a school gym. “The neighbours are what is left.”

If you would like to donate to the British Red Cross, which is sending blankets, hot meals and clean water, go to \
https://donate.redcross.org.uk/appeal/disaster-fund.

The forecast is for more rain on Sunday.`,
  },
  {
    name: 'Wrong link',
    country: 'GB',
    text: `Port city counts its losses after the blast

Volunteers swept glass from the streets of the old quarter for a third day. Two hospitals have no power.

To help, please give to the British Red Cross at https://redcross-org-uk.example-relief.org/donate.

The harbour authority will report next month.`,
  },
  {
    name: 'Whole list',
    country: 'GB',
    text: `<article><h1>Drought: the wells run dry</h1>
<p>Herders have walked for nine days to reach the last open borehole. Aid agencies say the next rains are three months away.</p>
<h2>How to help</h2>
<ul>
<li><a href="https://www.oxfam.org.uk/donate/">Oxfam GB</a> is drilling wells.</li>
<li><a href="https://www.unicef.org.uk/donate/">UNICEF UK</a> treats malnourished children.</li>
<li><a href="https://www.savethechildren.org.uk/donate">Save the Children UK</a> runs mobile clinics.</li>
</ul>
<p>The ministers meet again in March.</p></article>`,
  },
  {
    name: 'Deutsch',
    country: 'DE',
    text: `Nach dem Erdbeben beginnt das Aufräumen

In der Altstadt stehen kaum noch Häuser. Helfer verteilen Zelte und Decken, viele Familien schlafen im Freien.

Wer helfen möchte, kann an Ärzte ohne Grenzen spenden: https://www.aerzte-ohne-grenzen.de/spenden

Am Abend gab es weitere Nachbeben.`,
  },
  {
    name: 'No appeal',
    country: 'GB',
    text: `Charity shops report their best year

Donations to high-street charity shops rose by a tenth last year, a survey of 400 branches says. Most of what is given is clothing.

The chain’s director said that people had donated more than ever, and thanked them. A court will hear the appeal of a former treasurer in May.`,
  },
];
