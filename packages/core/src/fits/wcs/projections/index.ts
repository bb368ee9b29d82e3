import { AIR } from './air';
import { AIT } from './ait';
import { ARC } from './arc';
import { AZP } from './azp';
import { BON } from './bon';
import { CAR } from './car';
import { CEA } from './cea';
import { COD } from './cod';
import { COE } from './coe';
import { COO } from './coo';
import { COP } from './cop';
import { CYP } from './cyp';
import { GLS } from './gls';
import { MER } from './mer';
import { MOL } from './mol';
import { NCP } from './ncp';
import { PAR } from './par';
import { PCO } from './pco';
import type { Projection } from './Projection';
import { SFL } from './sfl';
import { SIN } from './sin';
import { STG } from './stg';
import { SZP } from './szp';
import { TAN } from './tan';
import { ZEA } from './zea';
import { ZPN } from './zpn';

export type {
	NativePoint,
	PlanePoint,
	Projection,
	ProjectionMaps,
	ProjectionParameter,
} from './Projection';

/** Every projection that is read; the others are refused by name. */
export const PROJECTIONS: readonly Projection[] = [
	TAN,
	SIN,
	ARC,
	ZEA,
	STG,
	ZPN,
	SZP,
	AZP,
	AIR,
	NCP,
	CAR,
	CEA,
	CYP,
	MER,
	SFL,
	GLS,
	PAR,
	MOL,
	AIT,
	COP,
	COE,
	COD,
	COO,
	BON,
	PCO,
];
