import { Option } from "@commander-js/extra-typings";

/** `--service-type TYPE`. */
export const serviceTypeOption = (what: string) => new Option("--service-type <type>", what);

/** The service type as analyses take it. */
export const serviceOf = (serviceType: string | undefined): { readonly service?: string } =>
  serviceType === undefined ? {} : { service: serviceType };
