import { describe, expect, it } from 'vitest';
import { findSkills } from './find-skills.ts';

const skillsOf = (text: string) => findSkills(text).map(({ skill }) => skill);
const one = (text: string, skill: string) => {
  const mention = findSkills(text).find((found) => found.skill === skill);
  if (mention === undefined) throw new Error(`${skill} is not found in: ${text}`);
  return mention;
};

describe('names', () => {
  it.each([
    ['We use Node.js, NodeJS and node-js.', ['Node.js', 'Node.js', 'Node.js']],
    ['C++, C# and .NET', ['C++', 'C#', '.NET']],
    ['ASP.NET Core/C#', ['ASP.NET Core', 'C#']],
    ['HTML/CSS', ['HTML', 'CSS']],
    ['CI/CD on k8s with Postgres', ['CI/CD', 'Kubernetes', 'PostgreSQL']],
    ['Java8 and HTML5', ['Java', 'HTML']],
    ['REST APIs and microservices', ['REST APIs', 'Microservices']],
    ['Buchhaltung und Qualitätssicherung', ['Accounting', 'Quality assurance']],
    ['Buchhaltung und Qualitaetssicherung', ['Accounting', 'Quality assurance']],
    ['gestion de projet, comptabilite', ['Project management', 'Accounting']],
    ['Qualita\u0308tssicherung', ['Quality assurance']],
    ['machine\u00a0learning and machine-learning', ['Machine learning', 'Machine learning']],
    ['Spring Boot with Spring Cloud', ['Spring Boot', 'Spring Cloud']],
  ])('are found in %j', (text, skills) => {
    expect(skillsOf(text)).toEqual(skills);
  });

  it('are the longest that fit, once', () => {
    expect(skillsOf('Google Cloud Platform')).toEqual(['Google Cloud Platform']);
    expect(skillsOf('React Native')).toEqual(['React Native']);
  });

  it('do not go on over a comma or a new line', () => {
    expect(skillsOf('Reading about machine, learning')).not.toContain('Machine learning');
    expect(skillsOf('machine\nlearning')).not.toContain('Machine learning');
  });

  it('keep the words of the text and their place', () => {
    const text = 'You know nodejs well.';
    const mention = one(text, 'Node.js');
    expect(mention.surface).toBe('nodejs');
    expect(text.slice(mention.start, mention.end)).toBe('nodejs');
  });

  it('are not part of other words', () => {
    expect(skillsOf('Javanese reactions scalable goals')).toEqual([]);
  });

  it('are found whatever stands around them', () => {
    expect(skillsOf('• Python\n– SQL\n…Java')).toEqual(['Python', 'SQL', 'Java']);
    expect(skillsOf('Pythonの経験')).toEqual(['Python']);
    expect(findSkills('')).toEqual([]);
    expect(findSkills('.'.repeat(10_000))).toEqual([]);
  });
});

describe('false friends', () => {
  it.each([
    'Own our go-to-market plan and go above and beyond.',
    'Let us go.',
    'Our R&D department reports to the C-level and the C-suite.',
    'After our Series C we doubled.',
    'Give a swift response and react to change.',
    'You excel at what you do. Excel in a calm team.',
    'Start in Spring 2027.',
    'Express delivery by word of mouth.',
    'Based in the Rust Belt.',
    'Head Chef wanted',
    'We have access to data, built from scratch.',
    'Ideas that spark joy',
    'Swift',
    'Less stress, more sleep.',
    'Private health insurance',
    'You are responsible for the outcome. It is fun.',
  ])('are no skills: %j', (text) => {
    const wrong = ['Go', 'R', 'C', 'D', 'Swift', 'React', 'Microsoft Excel', 'Spring', 'Express.js', 'Rust', 'Chef'];
    wrong.push('Microsoft Access', 'Scratch', 'Apache Spark', 'Less', 'Insurance', 'Responsibility', 'Microsoft Word');
    wrong.push('Information technology');
    expect(skillsOf(text).filter((skill) => wrong.includes(skill))).toEqual([]);
  });

  it('count where the sentence speaks of them', () => {
    expect(skillsOf('Experience with Go is required')).toContain('Go');
    expect(skillsOf('Go developer')).toContain('Go');
    expect(skillsOf('Python, R and SQL')).toEqual(['Python', 'R', 'SQL']);
    expect(skillsOf('Go, Rust, Swift')).toEqual(['Go', 'Rust', 'Swift']);
    expect(skillsOf('Ansible, Chef or Puppet')).toEqual(['Ansible', 'Chef', 'Puppet']);
    expect(skillsOf('java go python')).toEqual(['Java', 'Go', 'Python']);
  });
});

describe('what a posting says of a skill', () => {
  it('tells the required from the welcome by headings', () => {
    const text = 'Requirements\n- Java\n- SQL\n\nNice to have:\n- Kafka\n\nBenefits\n- English classes';
    expect(one(text, 'Java').importance).toBe('required');
    expect(one(text, 'SQL').importance).toBe('required');
    expect(one(text, 'Apache Kafka').importance).toBe('nice-to-have');
    expect(one(text, 'English').importance).toBe('mentioned');
  });

  it('ends a part at a heading that it does not know', () => {
    expect(one('Nice to have:\n- Kafka\nYour first weeks:\n- Java', 'Java').importance).toBe('required');
  });

  it.each([
    ['Java is required, Kafka is a plus.', 'Java', 'required'],
    ['Java is required, Kafka is a plus.', 'Apache Kafka', 'nice-to-have'],
    ['Java. Ideally also Kafka.', 'Apache Kafka', 'nice-to-have'],
    ['Java. Ideally also Kafka.', 'Java', 'required'],
    ['Kenntnisse in Kafka sind von Vorteil', 'Apache Kafka', 'nice-to-have'],
    ['Idéalement, vous connaissez Kafka', 'Apache Kafka', 'nice-to-have'],
    ['Kafka (nice to have)', 'Apache Kafka', 'nice-to-have'],
  ])('tells them within a sentence: %j, %s', (text, skill, importance) => {
    expect(one(text, skill).importance).toBe(importance);
  });

  it.each([
    ['5+ years of experience with Java', 'Java', 5],
    ['3-5 years of Java', 'Java', 3],
    ['mindestens drei Jahre Erfahrung mit Java', 'Java', 3],
    ['5 ans d’expérience en Java', 'Java', 5],
    ['Java (4+ years)', 'Java', 4],
    ['A company of 30 years that uses Java', 'Java', null],
  ])('reads the years of %j', (text, skill, years) => {
    expect(one(text, skill).years).toBe(years);
  });

  it.each([
    ['Basic knowledge of Java', 'Java', 'beginner'],
    ['Good knowledge of Java', 'Java', 'intermediate'],
    ['Excellent Java skills', 'Java', 'advanced'],
    ['Expert in Java', 'Java', 'expert'],
    ['German (C1)', 'German', 'advanced'],
    ['At least B2 in English', 'English', 'intermediate'],
    ['Englisch verhandlungssicher', 'English', 'advanced'],
    ['Java', 'Java', null],
  ])('reads the level of %j', (text, skill, level) => {
    expect(one(text, skill).level).toBe(level);
  });
});
