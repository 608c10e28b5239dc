import { csv } from '../../../server/src/formats/csv/csv.js';
import { testFixtures } from '../../support/fixtures.js';

describe('CSV fixtures', () => {
  testFixtures(csv, new URL('./', import.meta.url));
});
