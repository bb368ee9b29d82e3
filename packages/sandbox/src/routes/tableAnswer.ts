import { type Answer, ServerFailure, refused } from '../http';
import { type Frame, toCsv, toJson, toParquet, toVotable } from '../table';

/** A table in the format asked for; the format is checked only now, after the query, as in the server. */
export async function tableAnswer(frame: Frame, format: string): Promise<Answer> {
	const rewrite = (other: Frame): Promise<Answer> => tableAnswer(other, format);
	return { ...(await writeTable(frame, format)), table: { frame, rewrite } };
}

async function writeTable(frame: Frame, format: string): Promise<Answer> {
	switch (format) {
		case 'json':
			return { status: 200, contentType: 'application/json', body: toJson(frame) };
		case 'csv':
			return { status: 200, contentType: 'application/csv', body: toCsv(frame) };
		case 'votable': {
			const body = toVotable(frame);
			if (body === null) throw new ServerFailure('astropy cannot type an all-missing text column');
			return { status: 200, contentType: 'text/xml', body };
		}
		case 'parquet':
			return { status: 200, contentType: 'parquet', body: await toParquet(frame) };
		default:
			return refused(
				`Output format \`${format}\` is not supported. ` +
					'Choose among json, csv, votable, or parquet\n',
			);
	}
}
