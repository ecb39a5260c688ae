// Runs inside Java's Rhino, in the jar of @opendataloader/pdf, which carries veraPDF and its profiles but not the XML library
// that veraPDF would read them with: so this reads a profile itself and hands it to veraPDF's own validator.
// Properties: "flavours", such as ua1,3a, and "files", a line each. Prints a line of JSON for each file and flavour.
/* global Packages, java, javax, print */
const Vera = Packages.org.verapdf;
const Profiles = Vera.pdfa.validation.profiles.Profiles;
const Flavours = java.lang.Class.forName("org.verapdf.pdfa.flavours.PDFAFlavour");

java.util.logging.LogManager.getLogManager().reset();
Vera.gf.foundry.VeraGreenfieldFoundryProvider.initialise();

function child(element, name) {
  const found = element.getElementsByTagName(name);
  return found.getLength() > 0 ? found.item(0) : null;
}

function textOf(element, name) {
  const found = child(element, name);
  return found === null ? "" : String(found.getTextContent()).trim();
}

function each(element, name, act) {
  const found = element.getElementsByTagName(name);
  for (let i = 0; i < found.getLength(); i++) act(found.item(i));
}

function ruleOf(element) {
  const id = child(element, "id");
  const details = new java.util.ArrayList();
  each(element, "argument", (argument) => {
    details.add(Vera.pdfa.validation.profiles.ErrorArgumentImpl.fromValues(String(argument.getTextContent()).trim(), null, null));
  });
  const number = java.lang.Integer.parseInt(id.getAttribute("testNumber"));
  const specification = Vera.pdfa.flavours.PDFAFlavour.Specification.valueOf(id.getAttribute("specification"));
  const deferred = element.hasAttribute("deferred") ? java.lang.Boolean.valueOf(element.getAttribute("deferred")) : null;
  return Profiles.ruleFromValues(
    Profiles.ruleIdFromValues(specification, id.getAttribute("clause"), number),
    element.getAttribute("object"),
    deferred,
    element.getAttribute("tags"),
    textOf(element, "description"),
    textOf(element, "test"),
    Profiles.errorFromValues(textOf(child(element, "error"), "message"), details),
    new java.util.ArrayList(),
  );
}

function profileOf(flavour) {
  const file = `org/verapdf/pdfa/validation/PDF${flavour === "ua1" ? "UA-1" : `A-${flavour.toUpperCase()}`}.xml`;
  const stream = Flavours.getClassLoader().getResourceAsStream(file);
  const root = javax.xml.parsers.DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(stream).getDocumentElement();
  const kind = Vera.pdfa.flavours.PDFAFlavour.valueOf(root.getAttribute("flavour"));
  const rules = new java.util.HashSet();
  const variables = new java.util.HashSet();
  each(root, "rule", (rule) => rules.add(ruleOf(rule)));
  each(root, "variable", (one) => {
    const variable = Profiles.variableFromValues(
      one.getAttribute("name"),
      one.getAttribute("object"),
      textOf(one, "defaultValue"),
      textOf(one, "value"),
    );
    variables.add(variable);
  });
  const details = Profiles.profileDetailsFromValues(flavour, flavour, "verapdf", new java.util.Date(0));
  return { flavour, kind, rules: rules.size(), profile: Profiles.profileFromValues(kind, details, "", rules, variables) };
}

function failures(result) {
  const found = [];
  const assertions = result.getTestAssertions().toArray();
  for (let i = 0; i < assertions.length && found.length < 20; i++) {
    if (String(assertions[i].getStatus()) === "FAILED") found.push(failure(assertions[i]));
  }
  return found;
}

function failure(assertion) {
  const rule = assertion.getRuleId();
  return `${rule.getClause()}-${rule.getTestNumber()} ${assertion.getLocation().getContext()}: ${assertion.getMessage()}`;
}

function validate(file, one) {
  const parser = Vera.pdfa.Foundries.defaultInstance().createParser(new java.io.FileInputStream(file), one.kind);
  const result = Vera.pdfa.validation.validators.ValidatorFactory.createValidator(one.profile, false).validate(parser);
  parser.close();
  return { file: String(file), flavour: one.flavour, passed: Boolean(result.isCompliant()), rules: one.rules, failures: failures(result) };
}

function property(name, separator) {
  return String(java.lang.System.getProperty(name)).split(separator);
}

const profiles = property("flavours", ",").map(profileOf);
property("files", "\n").forEach((file) => {
  profiles.forEach((one) => {
    print(JSON.stringify(validate(file, one)));
  });
});
