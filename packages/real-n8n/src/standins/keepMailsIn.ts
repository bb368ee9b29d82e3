import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';

import { pageOfMail, type ReceivedMail } from '@fink/standins';

import { ROOT } from '../machine/folders';

/** Where mails are kept to be looked at: pages of their own, numbered from 1 with each start. */
export function mailFolderIn(userFolder: string): string {
	return join(userFolder, 'mails');
}

/** @returns What writes a mail into the emptied folder, and gives the page's path from the repository's root. */
export function keepMailsIn(folder: string): (mail: ReceivedMail) => string {
	rmSync(folder, { recursive: true, force: true });
	mkdirSync(folder, { recursive: true });
	let count = 0;
	return (mail) => {
		count++;
		const file = join(folder, `${count}.html`);
		writeFileSync(file, pageOfMail(mail));
		return relative(ROOT, file);
	};
}
