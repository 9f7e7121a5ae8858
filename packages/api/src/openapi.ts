/** The contract as an OpenAPI 3.1 document, made of the same schemas that check every request. */
import { z } from 'zod';
import { commonErrors, type Endpoint } from './endpoint.ts';
import { endpoints } from './endpoints.ts';
import { ApiError, type ErrorCode, errorKinds } from './error.ts';
import { LIVE_PATH } from './live.ts';
import { type OtherRoute, otherRoutes } from './other-routes.ts';
import { snakeCase } from './spelling.ts';

type Json = Record<string, unknown>;

/** JSON of any kind. */
const itself = { $ref: '#/components/schemas/JsonValue' };
const jsonValue = {
  anyOf: [
    { type: ['string', 'number', 'boolean', 'null'] },
    { type: 'array', items: itself },
    { type: 'object', additionalProperties: itself },
  ],
};

/** The document, for the given version of the service. */
export function makeOpenApi(version: string): Json & { openapi: string } {
  const paths: Record<string, Json> = {};
  const add = ({ method, path }: Endpoint | OtherRoute, made: Json) => {
    const documented = path.replace(/:(\w+)/g, '{$1}');
    paths[documented] = { ...paths[documented], [method.toLowerCase()]: made };
  };
  for (const [name, endpoint] of Object.entries(endpoints)) add(endpoint, operation(name, endpoint));
  for (const [name, route] of Object.entries(otherRoutes)) add(route, otherOperation(name, route));
  return {
    openapi: '3.1.0',
    info: {
      title: 'Jobmagpie sync service',
      description:
        'What the Jobmagpie extension and other programs of its user call. Pairing gives the token. ' +
        `Beside these routes, the WebSocket ${LIVE_PATH} says when there is something new.`,
      version,
      license: { name: 'MIT', identifier: 'MIT' },
    },
    servers: [{ url: '/' }],
    paths,
    components: {
      schemas: { Error: schemaOf(ApiError, 'camelCase', 'output'), JsonValue: jsonValue },
      securitySchemes: { device: { type: 'http', scheme: 'bearer', description: 'The token that pairing gave.' } },
    },
  };
}

function operation(name: string, endpoint: Endpoint): Json {
  return {
    operationId: name,
    summary: endpoint.summary,
    security: securityOf(endpoint),
    ...parameters(endpoint),
    ...(endpoint.body !== undefined && {
      requestBody: { required: true, content: json(schemaOf(endpoint.body, endpoint.spelling, 'input')) },
    }),
    responses: { ...success(endpoint), ...refusals([...commonErrors(endpoint), ...endpoint.errors]) },
  };
}

function otherOperation(name: string, route: OtherRoute): Json {
  const { summary, query, takes, answer, errors } = route;
  const inPath = [...route.path.matchAll(/:(\w+)/g)].map(([, parameter]) => {
    return { name: parameter, in: 'path', required: true, schema: { type: 'string' } };
  });
  const inQuery = parametersIn('query', query, 'snake_case');
  const all: ErrorCode[] = ['host_not_allowed', 'too_many_requests', 'internal_error', 'unavailable', ...errors];
  if (route.access === 'device') all.push('not_signed_in');
  return {
    operationId: name,
    summary,
    security: securityOf(route),
    parameters: [...inPath, ...inQuery],
    ...(takes !== undefined && { requestBody: { required: true, content: file(takes) } }),
    responses: { ...otherSuccess(answer), ...refusals(all) },
  };
}

function otherSuccess(answer: OtherRoute['answer']): Json {
  if ('to' in answer) return { [answer.status]: { description: answer.to } };
  const content = 'file' in answer ? file(answer.file) : json(schemaOf(answer.content, 'snake_case', 'output'));
  return { [answer.status]: { description: 'The answer', content } };
}

function securityOf({ access }: Endpoint | OtherRoute): Json[] {
  return access === 'device' ? [{ device: [] }] : [];
}

function parameters({ params, query, spelling }: Endpoint): Json {
  const all = [...parametersIn('path', params, spelling), ...parametersIn('query', query, spelling)];
  return all.length === 0 ? {} : { parameters: all };
}

function parametersIn(
  place: 'path' | 'query',
  schema: z.ZodObject | undefined,
  spelling: Endpoint['spelling'],
): Json[] {
  return Object.entries(schema?.shape ?? {}).map(([name, field]) => ({
    name: place === 'query' && spelling === 'snake_case' ? snakeCase(name) : name,
    in: place,
    required: place === 'path',
    // What a caller may send is what the service understands after reading the text.
    schema: schemaOf(field as z.ZodType, spelling, 'output'), // a shape holds schemas of the library's inner type
  }));
}

function success({ answer, spelling }: Endpoint): Json {
  if (answer.content === null) return { [answer.status]: { description: 'Done' } };
  const content = json(schemaOf(answer.content, spelling, 'output'));
  return { [answer.status]: { description: 'The answer', content } };
}

/** One entry per status, which names every refusal that has it. */
function refusals(codes: readonly ErrorCode[]): Json {
  const responses: Json = {};
  for (const status of new Set(codes.map((code) => errorKinds[code].status))) {
    const kinds = [...new Set(codes)].filter((code) => errorKinds[code].status === status);
    responses[status] = {
      description: kinds.map((code) => `\`${code}\`: ${errorKinds[code].detail}`).join('\n\n'),
      content: json({
        allOf: [
          { $ref: '#/components/schemas/Error' },
          { type: 'object', properties: { error_code: { enum: kinds } } },
        ],
      }),
    };
  }
  return responses;
}

function file(mediaType: string): Json {
  return { [mediaType]: { schema: { type: 'string' } } };
}

function json(schema: Json): Json {
  return { 'application/json': { schema } };
}

function schemaOf(schema: z.ZodType, spelling: Endpoint['spelling'], io: 'input' | 'output'): Json {
  const { $schema: _, ...made } = z.toJSONSchema(schema, {
    io,
    unrepresentable: 'any',
    override: ({ zodSchema, jsonSchema }) => {
      // A later version may add to an answer; whoever reads it passes over what they do not know.
      if (jsonSchema.additionalProperties === false) delete jsonSchema.additionalProperties;
      if (spelling !== 'snake_case') return;
      if (zodSchema._zod.def.type === 'object') {
        const properties = Object.entries(jsonSchema.properties ?? {});
        jsonSchema.properties = Object.fromEntries(properties.map(([name, schema]) => [snakeCase(name), schema]));
        jsonSchema.required = (jsonSchema.required ?? []).map(snakeCase);
      } else if (zodSchema._zod.def.type === 'record' && isNameList(jsonSchema.propertyNames)) {
        jsonSchema.propertyNames.enum = jsonSchema.propertyNames.enum.map(snakeCase);
      }
    },
  });
  return named(made);
}

/**
 * The one value that contains itself is JSON of any kind. The library defines it inside each schema that has it; in a
 * document it stands once, among the components.
 */
function named({ $defs: _, ...schema }: Json): Json {
  const text = JSON.stringify(schema).replaceAll(/"#\/\$defs\/__schema\d+"/g, '"#/components/schemas/JsonValue"');
  return JSON.parse(text);
}

/** The names that a record may have, where the contract lists them. */
function isNameList(names: unknown): names is { enum: string[] } {
  return typeof names === 'object' && names !== null && 'enum' in names && Array.isArray(names.enum);
}
