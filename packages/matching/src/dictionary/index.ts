/** The dictionary: every skill, area by area. Written for Jobmagpie; to add one, add a line to its area's file. */
import type { Skill } from '../skill.ts';
import { backend } from './backend.ts';
import { cloud } from './cloud.ts';
import { data } from './data.ts';
import { databases } from './databases.ts';
import { design, product } from './design-and-product.ts';
import { engineering } from './engineering.ts';
import { finance } from './finance.ts';
import { frontend } from './frontend.ts';
import { health } from './health.ts';
import { languages } from './languages.ts';
import { construction, logistics, manufacturing } from './making-and-moving.ts';
import { marketing, sales } from './marketing-and-sales.ts';
import { mobile } from './mobile.ts';
import { businessSoftware, office } from './office-and-business.ts';
import { education, humanResources, law } from './people-and-law.ts';
import { programmingLanguages } from './programming-languages.ts';
import { certifications, industries, qualifications } from './qualifications.ts';
import { careAndService, hospitality, science } from './service.ts';
import { softSkills } from './soft-skills.ts';
import { softwarePractice } from './software-practice.ts';
import { security, systems, testing } from './testing-and-security.ts';

export const dictionary: readonly Skill[] = [
  programmingLanguages,
  frontend,
  backend,
  mobile,
  databases,
  cloud,
  data,
  testing,
  security,
  systems,
  softwarePractice,
  design,
  product,
  engineering,
  finance,
  health,
  languages,
  manufacturing,
  construction,
  logistics,
  marketing,
  sales,
  office,
  businessSoftware,
  humanResources,
  law,
  education,
  certifications,
  qualifications,
  industries,
  hospitality,
  careAndService,
  science,
  softSkills,
].flat();
