/** What bundling the suite adds (scripts/test-host/bundle.ts). */
declare module 'tests-of-this-folder' {}
declare module 'mocha/mocha.js' {}

/** The kind of extension host the suite was bundled for. */
declare const HOST_KIND: 'node' | 'web';

/** Only tests whose whole title contains this are run. Empty: all. */
declare const ONLY_TITLES_WITH: string;
