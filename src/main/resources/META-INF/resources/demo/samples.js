/** Invented articles that name real charities. */
export const samples = {
  link: {
    country: 'GB',
    html: `<article><h1>Second storm in a week cuts off valley towns</h1>
<p>Rescue teams reached the last of the flooded villages by boat on Thursday, four days after the river broke its banks. Schools stay shut, and
about 6,000 people are sleeping in sports halls.</p>
<p>“We lost the shop and the van in one night,” said a baker who had been moved to a school gym. “The neighbours are what is left.”</p>
<p>If you would like to donate to the Red Cross Flood Appeal, which will help provide blankets, hot meals and clean water to families in the
valley, <a href="https://www.redcross.org.uk/appeal/floods">click here</a>.</p>
<p>The forecast is for more rain on Sunday.</p></article>`,
  },
  lost: {
    country: 'GB',
    text: `Fire crews hold the ridge above the town

The wind turned before dawn, and the road to the coast is open again. Forty homes are lost.

If you would like to donate to Oxfam, which will help provide clean water, soap and hygiene kits, click here.

The school reopens on Monday, the mayor said.`,
  },
  wrong: {
    country: 'GB',
    text: `Port city counts its losses after the blast

Volunteers swept glass from the streets of the old quarter for a third day. Two hospitals have no power.

To help, please give to the British Red Cross at https://redcross-org-uk.example-relief.org/donate.

The harbour authority will report next month.`,
  },
  list: {
    country: 'GB',
    html: `<article><h1>Drought: the wells run dry</h1>
<p>Herders have walked for nine days to reach the last open borehole. Aid agencies say the next rains are three months away.</p>
<h2>How to help</h2>
<ul>
<li><a href="https://www.oxfam.org.uk/donate/">Oxfam GB</a> is drilling wells.</li>
<li><a href="https://www.unicef.org.uk/donate/">UNICEF UK</a> treats malnourished children.</li>
<li><a href="https://www.savethechildren.org.uk/donate">Save the Children UK</a> runs mobile clinics.</li>
</ul>
<p>The ministers meet again in March.</p></article>`,
  },
  de: {
    country: 'DE',
    text: `Nach dem Erdbeben beginnt das Aufräumen

In der Altstadt stehen kaum noch Häuser. Helfer verteilen Zelte und Decken, viele Familien schlafen im Freien.

Bitte spenden Sie an Ärzte ohne Grenzen. Das Geld finanziert Decken und Zelte: https://www.aerzte-ohne-grenzen.de/spenden

Am Abend gab es weitere Nachbeben.`,
  },
  ar: {
    country: 'GB',
    text: `السيول تغمر القرى

وصلت فرق الإنقاذ إلى آخر القرى المغمورة يوم الخميس، بعد أربعة أيام من فيضان النهر. ولا تزال المدارس مغلقة.

تبرعوا للصليب الأحمر البريطاني عبر https://donate.redcross.org.uk/

ويتوقع هطول المزيد من الأمطار يوم الأحد.`,
  },
  none: {
    country: 'GB',
    text: `Charity shops report their best year

Donations to high-street charity shops rose by a tenth last year, a survey of 400 branches says. Most of what is given is clothing.

The chain’s director said that people had donated more than ever, and thanked them. A court will hear the appeal of a former treasurer in May.`,
  },
};
