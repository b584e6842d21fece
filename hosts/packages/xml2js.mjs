// Parsers: XML to records and back.
import xml2js from "xml2js";

export default async () => {
  const parsed = await xml2js.parseStringPromise('<a x="1"><b>t</b><b><![CDATA[<u>]]></b></a>');
  const failed = await xml2js
    .parseStringPromise("<a><b></a>")
    .catch((error) => [error.message, error instanceof Error]);
  return [
    JSON.stringify(parsed),
    new xml2js.Builder({ headless: true }).buildObject({ r: { $: { y: 2 }, s: ["p", "q"] } }),
    failed,
  ];
};
