import { qrCode } from '../paper/index.ts'
import { markup, type Markup } from '../search/browser/index.ts'
import type { CounterWay } from './data.ts'
import { HAND_OUT, TRAY } from './labels.fr.ts'

/** A page that was gathered: its short address without the site, and how to call who it tells of. */
type Gathered = { title: string; short: string; ways: CounterWay[] }

/** What the person does next, then where each page is found again: typed, scanned or called. */
export const firstSheetHtml = ({
  siteName,
  siteUrl,
  desk,
  day,
  steps,
  pages,
}: {
  siteName: string
  siteUrl: string
  desk: string
  day: string
  steps: string[]
  pages: Gathered[]
}): Markup => markup`
<p class="sheet-from">${siteName}</p>
<h1>${HAND_OUT.title}</h1>
<p>${HAND_OUT.given(day)}${desk === '' ? null : markup`<br>${desk}`}</p>
${steps.length === 0 ? null : markup`<h2>${TRAY.steps}</h2><ul class="checklist sheet-steps">${steps.map((step) => markup`<li>${step}</li>`)}</ul>`}
${pages.length === 0 ? null : markup`<h2>${HAND_OUT.pages}</h2><ol class="sheet-pages">${pages.map((page) => pageItem({ page, siteUrl }))}</ol>`}`

const pageItem = ({
  page: { title, short, ways },
  siteUrl,
}: {
  page: Gathered
  siteUrl: string
}): Markup => {
  const { path, box } = qrCode(`${siteUrl}${short}`)
  return markup`
<li><svg class="qr" viewBox="${box}" aria-hidden="true"><path d="${path}" transform="translate(0 .5)"/></svg>
<div><strong>${title}</strong>${ways.flatMap(phoneLine)}<br><span class="sheet-address">${bareAddress(siteUrl)}${short.replace(/\/$/, '')}</span></div></li>`
}

const phoneLine = ({ phone, label }: CounterWay): Markup[] =>
  phone === null
    ? []
    : [markup`<br>${label === null ? null : `${label} `}<strong>${phone.shown}</strong>`]

/** As people type it. */
export const bareAddress = (siteUrl: string): string =>
  siteUrl.replace(/^https?:\/\/(?:www\.)?/, '')
