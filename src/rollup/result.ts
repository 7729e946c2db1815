import { address } from '../model/sheet';
import type { Language } from '../model/text';
import { IN_NARRATIVE_TEXT } from './member';
import { nameOfMember, positionOf, type Member } from './fact-table';
import { nameOfFact, type RollUpFinding } from './differences';
import type { RollUp } from './roll-up';
import type { Completeness, RollUpInput } from './context';
import { rollUpRule } from './rules';

/** `gouji/rollup-result@1`, as docs/result.md describes it; plain data, ready for JSON. */
export interface RollUpResult {
  readonly format: 'gouji/rollup-result@1';
  readonly department: RollUpMemberResult & { readonly kind: string; readonly fiscalYear: number | null };
  readonly units: readonly RollUpMemberResult[];
  /** Whether the set of units is known to be whole, and by what. */
  readonly complete: Completeness;
  /** Units of the department's list without a package; packages that it does not name; those that could not be read. */
  readonly missing: readonly string[];
  readonly unlisted: readonly string[];
  readonly unread: readonly { readonly folder: string; readonly reason: string }[];
  readonly others: readonly string[];
  readonly counts: RollUp['counts'];
  readonly notEvaluated: readonly {
    readonly rule: string;
    readonly title: string;
    readonly reason: string;
    readonly count: number;
  }[];
  readonly findings: readonly RollUpFindingResult[];
}

interface RollUpMemberResult {
  readonly name: string;
  readonly folder: string;
  readonly moneyUnit: string;
  /** What its own check finds wrong. */
  readonly errors: number;
}

export interface RollUpFindingResult {
  readonly rule: string;
  readonly severity: RollUpFinding['severity'];
  readonly message: string;
  readonly cells: readonly {
    readonly item: string;
    readonly key: string;
    readonly department: string;
    readonly sum: string;
    /** Σ units − department. */
    readonly difference: string;
    readonly tolerance: string;
    readonly units: number;
  }[];
  readonly suspects: readonly {
    /** The department's folder, or a unit's. */
    readonly folder: string;
    readonly printed: string | null;
    readonly suggested: string;
    readonly sheet: string | null;
    readonly address: string | null;
  }[];
  /** The first suspect stands out. */
  readonly singled: boolean;
}

/** The result of a roll-up, in the language asked for. */
export function toRollUpResult(rollUp: RollUp, input: RollUpInput, language: Language): RollUpResult {
  const { department, units, findings, notEvaluated } = rollUp;
  const { kind, year } = department.identity;
  const memberOfIndex = (index: number): Member => (index < 0 ? department : units[index]!);
  return {
    format: 'gouji/rollup-result@1',
    department: { ...memberResult(department), kind, fiscalYear: year },
    units: units.map(memberResult),
    complete: rollUp.completeness,
    missing: input.missing,
    unlisted: input.unlisted.map(({ identity }) => nameOfMember(identity)),
    unread: input.unread.map(({ folder, reason }) => ({ folder, reason: reason[language] })),
    others: input.others.map(({ identity }) => nameOfMember(identity)),
    counts: rollUp.counts,
    notEvaluated: notEvaluated.map(({ rule, why, count }) => ({
      rule,
      title: rollUpRule(rule).title[language],
      reason: why[language],
      count,
    })),
    findings: findings.map((finding) => ({
      rule: finding.rule,
      severity: finding.severity,
      message: finding.message[language],
      cells: finding.cells.map(({ fact, department: own, sum, excess, tolerance, printed }) => ({
        item: nameOfFact(fact, rollUp.department)[language],
        key: fact.key,
        department: own.toFixed(),
        sum: sum.toFixed(),
        difference: excess.toFixed(),
        tolerance: tolerance.toFixed(),
        units: printed,
      })),
      suspects: finding.suspects.map(({ member, printed, suggested }) => {
        const of = memberOfIndex(member);
        const place = placeIn(of, finding.cells[0]!.fact.id);
        return {
          folder: of.identity.folder,
          printed: printed?.toFixed() ?? null,
          suggested: suggested.toFixed(),
          sheet: place?.sheet ?? null,
          address: place?.address ?? null,
        };
      }),
      singled: finding.singled,
    })),
  };
}

const memberResult = ({ identity, moneyUnit, errors }: Member): RollUpMemberResult => ({
  name: nameOfMember(identity),
  folder: identity.folder,
  moneyUnit,
  errors: errors.length,
});

/** Where a member prints a fact: its sheet and cell; of a narrative its file alone; null where it prints none. */
export function placeIn(
  member: Member,
  id: number,
): { readonly sheet: string; readonly address: string | null } | null {
  const at = positionOf(member, id);
  if (at < 0) return null;
  const column = member.columns[at]!;
  return {
    sheet: member.sheets[member.sheetOf[at]!]!,
    address: column === IN_NARRATIVE_TEXT ? null : address(member.rows[at]!, column),
  };
}
