/// <reference types="astro/client" />

declare namespace App {
  /** What the server hands to a page; see `src/views.ts`. */
  interface Locals {
    /** Everything published, ready for pages. */
    content: import('./content/index.ts').SiteContent
    /** Only on `/poser-une-question/`. */
    form?: import('./views.ts').FormView
    /** Only on `/poser-une-question/verification/`. */
    check?: import('./views.ts').CheckView
    /** Only on a receipt. */
    receipt?: import('./views.ts').ReceiptView
    /** Only on `/recherche/?q=` and on a 404 whose address holds words, rendered on demand. */
    search?: import('./views.ts').SearchView
    /** On a 404: a page was there and has been withdrawn. */
    isGone?: boolean
    /** Only on the agenda and the library, when they are narrowed on demand. */
    filter?: import('./editorial/index.ts').ListFilter
    /** Only on `/retour/` and `/signaler/`. */
    feedback?: import('./views.ts').FeedbackView
    /** Only on the directory, when it is narrowed on demand. */
    directory?: import('./directory/index.ts').DirectoryFilter
    /** Only on `/recherche/` in a release: words that people are offered to begin with. */
    firstWords?: string[]
  }
}

/** For tests that render a component by itself; Astro’s own checks know each one’s properties. */
declare module '*.astro' {
  const component: import('astro/runtime/server/index.js').AstroComponentFactory
  // eslint-disable-next-line no-restricted-exports -- Astro compiles a component to one
  export default component
}
