import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { fillRoomTexts } from './fillRoomTexts';

/** `npm run rooms`: makes the drawings and tables of ARCHITECTURE.md anew from the table of rooms. */
const path = join(__dirname, '..', '..', 'ARCHITECTURE.md');
writeFileSync(path, fillRoomTexts(readFileSync(path, 'utf8')));
