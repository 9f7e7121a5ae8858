import type { CalendarDate, EmploymentType, Place, RemoteMode, Salary, Seniority } from '@jobmagpie/model';

/** A description that was found and not yet cleaned: cleaning costs, and only the chosen one needs it. */
export type DescriptionSource =
  /** What the root shows between two of its nodes, both included; without them all of it. */
  | { readonly kind: 'nodes'; readonly root: Element; readonly from?: Node; readonly to?: Node }
  /** HTML, or plain text: whichever the string turns out to be. */
  | { readonly kind: 'html'; readonly html: string };

/** What one source says about a posting. A member that is missing, null or empty is not said. */
export interface Draft {
  title?: string | null;
  company?: string | null;
  companyUrl?: string | null;
  companyLogoUrl?: string | null;
  locations?: readonly Place[];
  remoteMode?: RemoteMode | null;
  employmentTypes?: readonly EmploymentType[];
  seniority?: Seniority | null;
  salary?: Salary | null;
  datePosted?: CalendarDate | null;
  validThrough?: CalendarDate | null;
  description?: DescriptionSource | null;
  applyUrl?: string | null;
  boardJobId?: string | null;
}
