/// <reference types="astro/client" />

declare namespace App {
  /** What the server hands to a page; see `src/views.ts`. */
  interface Locals {
    /** Everything published, ready for pages. */
    content: import('./content/index.ts').SiteContent
    /** Only on `/poser-une-question/`. */
    form?: import('./views.ts').FormView
    /** Only on a receipt. */
    receipt?: import('./views.ts').ReceiptView
    /** Only on `/recherche/?q=` rendered on demand. */
    search?: import('./views.ts').SearchView
  }
}
