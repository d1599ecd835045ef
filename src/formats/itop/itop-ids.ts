import type { ItopObject } from "./itop-objects.js";

/** Classes below FunctionalCI, which count their ids together. */
const items =
  /^(?:Server|NetworkDevice|StorageSystem|SANSwitch|NAS|TapeLibrary|Rack|Enclosure|PowerSource|PDU|Peripheral|Phone|IPPhone|MobilePhone|Tablet|PC|Printer|ApplicationSolution|BusinessProcess|DatabaseSchema|WebApplication|MiddlewareInstance|Farm|Hypervisor|VirtualMachine|VirtualHost|DBServer|Middleware|OtherSoftware|PCSoftware|WebServer)$/;
/** Classes that are none of them. */
const others = /^(?:Service|LogicalVolume|NASFileSystem|\w*Interface)$/;

/** The key of what a field such as `server_id` names. */
export const itemKey = (id: string): string => `item ${id}`;
export const serviceKey = (id: string): string => `Service ${id}`;

/** Within what a class has an id once. */
export const idSpace = (type: string): string => (items.test(type) ? "FunctionalCI" : type);

/** Keys of objects: of a class that nobody knows it is that of a configuration item, unless one has its id. */
export function keysOf(objects: readonly ItopObject[]): ReadonlyMap<ItopObject, string> {
  const taken = new Set(objects.filter(({ type }) => items.test(type)).map(({ id }) => itemKey(id)));
  return new Map(
    objects.map((object) => {
      const { type, id } = object;
      const key = itemKey(id);
      if (items.test(type)) return [object, key] as const;
      if (others.test(type) || taken.has(key)) return [object, `${type} ${id}`] as const;
      taken.add(key);
      return [object, key] as const;
    }),
  );
}
