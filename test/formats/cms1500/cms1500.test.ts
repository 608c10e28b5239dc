import { cms1500 } from '../../../server/src/formats/cms1500/cms1500.js';
import { testFixtures } from '../../support/fixtures.js';

describe('CMS-1500 fixtures', () => {
  testFixtures(cms1500, new URL('./', import.meta.url));
});
