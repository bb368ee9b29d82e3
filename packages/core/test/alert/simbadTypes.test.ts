import { simplifyAlert } from '../../src/alert';
import { isCatalogedVariable } from '../../src/alert/isCatalogedVariable';

/*
 * SIMBAD's object types, short and long, certain and candidates, by its own hierarchy
 * (simbad.cds.unistra.fr/guide/otypes.htx), and the older names that Fink still gives.
 */
const STARS_AND_AGN =
	`* Star ** **? BY* BYDraV* BY? CV* CataclyV* CV? No* Nova No? EB* EclBin EB? El* EllipVar El? RS* RSCVnV*
RS? SB* SB? Sy* Symbiotic* Sy? XB* XrayBin XB? HXB HighMassXBin HX? LXB LowMassXBin LX? Em* EmLine* Ev* Evolved* Ev? AB*
AGB* AB? Mi* Mira Mi? C* C*? Ce* Cepheid Ce? cC* ClassicalCep HB* HorBranch* HB? RR* RRLyrae RR? HS* HotSubdwarf HS? LP*
LongPeriodV* LP? OH* OH/IR* OH? RG* RGB* RB? RV* RVTauV* RV? S* S*? WD* WhiteDwarf WD? WV* Type2Cep WV? pA* post-AGB* pA?
HV* HighVel* LM* Low-Mass* LM? BD* BrownD* BD? MS* MainSequence* MS? BS* BlueStraggler BS? SX* SXPheV* Be* Be? dS*
delSctV* gD* gammaDorV* Ma* Massiv* Ma? N* Neutron* N*? Psr Pulsar bC* bCepV* bC? sg* Supergiant sg? s*b BlueSG s?b WR*
WolfRayet* WR? s*r RedSG s?r s*y YellowSG s?y PM* HighPM* Pe* ChemPec* Pe? RC* RCrBV* RC? a2* alf2CVnV* a2? V* Variable*
V*? Er* Eruptive* Er? Ir* IrregularV* Pu* PulsV* Pu? Ro* RotV* Ro? Y*O YSO Y*? Ae* Ae? Or* OrionV* TT* TTauri* TT? AGN AG?
LIN LINER QSO Q? Bla Blazar Bz? BLL BLLac BL? SyG Seyfert Sy1 Seyfert1 Sy2 Seyfert2 rG RadioG RRLyr BYDra
Candidate_Cepheid Candidate_RRLyr deltaCep gammaDor HMXB LMXB Hsd_Candidate BSS_Candidate Candidate_OH OH/IR RSCVn
RCrB_Candidate Seyfert_1 HotSubdwarf_Candidate EllipVar_Candidate var Variable`.split(/\s+/);

const OTHERS =
	`G Galaxy G? Galaxy_Candidate EmG EmissionG GiC GtowardsCl BiC BrightestCG GiG GiP GinPair H2G HIIG LSB SBG
StarburstG bCG BlueCompactG IG PaG PairG rB ev Transient gB GWE Lev LensingEv LeG SN* Supernova SN? SN Candidate_SN*
SN*_Candidate Supernova_Candidate Pl Planet Pl? out Outflow of? HH Cl* Cluster* Cl? Cluster*_Candidate GlC GlobCluster Gl?
OpC OpenCluster As* Association As? St* Stream MGr blu Blue Cld Rad Radio X UV IR gam mul Blend PN PlanetaryNeb reg Region
err Inexistent SNR SR? sh smm mm cm Mas ISM vid ClG C?G CGG GrG Gr? SCG SC? gLS gLe LI? Unknown Opt BH BH?`.split(
		/\s+/,
	);

const VARIABLES =
	`BY* BYDraV* BY? CV* CataclyV* No* Nova EB* EclBin EB? El* EllipVar RS* RSCVnV* Sy* Symbiotic* XB* XrayBin HXB
HighMassXBin LXB LowMassXBin Mi* Mira Ce* Cepheid cC* ClassicalCep RR* RRLyrae RR? LP* LongPeriodV* RV* RVTauV* WV* Type2Cep
SX* dS* delSctV* gD* bC* RC* a2* V* Variable* Er* Eruptive* Ir* Pu* PulsV* Ro* RotV* Or* TT* TTauri* RRLyr deltaCep gammaDor
BYDra RSCVn var Variable`.split(/\s+/);

const leadingOf = (simbadType: string) =>
	simplifyAlert({
		...{ 'r:diaObjectId': '7', 'r:psfFlux': 1000, 'r:psfFluxErr': 50 },
		'f:xm_simbad_otype': simbadType,
	}).leadingBrightness;
const isVariable = (simbadType: string) =>
	isCatalogedVariable({ catsClass: null, vsxType: null, gcvsType: null, simbadType });

describe("SIMBAD's object types", () => {
	it('of stars, variables and active nuclei let the total light lead', () => {
		expect(STARS_AND_AGN.filter((type) => leadingOf(type) !== 'total')).toEqual([]);
	});

	it('of anything else leave it to the difference', () => {
		expect(OTHERS.filter((type) => leadingOf(type) !== 'difference')).toEqual([]);
	});

	it('of variables, and only those, make a change between two nights say nothing', () => {
		expect(VARIABLES.filter((type) => !isVariable(type))).toEqual([]);
		const steady = ['Star', '*', 'WD*', 'HotSubdwarf', 'SB*', 'C*', 'QSO', 'AGN', ...OTHERS];
		expect(steady.filter(isVariable)).toEqual([]);
	});
});
