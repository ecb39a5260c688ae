// Runs inside Java's Rhino, in the jar of @opendataloader/pdf, which carries veraPDF and its profiles but not the XML library
// that veraPDF would read them with: so this reads a profile itself and hands it to veraPDF's own validator.
// Standard input has a line for each file: its flavours, such as ua1,3a, a tab, and its path. The password of locked files is in
// the environment. Prints a line of JSON for each file and flavour.
/* global Packages, java, javax */
const Vera = Packages.org.verapdf;
const Profiles = Vera.pdfa.validation.profiles.Profiles;
const Flavours = java.lang.Class.forName("org.verapdf.pdfa.flavours.PDFAFlavour");
const MOST_FAILURES = 20;

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
  for (let i = 0; i < assertions.length && found.length < MOST_FAILURES; i++) {
    if (String(assertions[i].getStatus()).toLowerCase() === "failed") found.push(failure(assertions[i]));
  }
  return found;
}

function failure(assertion) {
  const rule = assertion.getRuleId();
  return `${rule.getClause()}-${rule.getTestNumber()} ${assertion.getLocation().getContext()}: ${assertion.getMessage()}`;
}

function validated(file, one, password) {
  const foundry = Vera.pdfa.Foundries.defaultInstance();
  const parser = foundry.createParser(new java.io.FileInputStream(file), one.kind, one.kind, password);
  try {
    const result = Vera.pdfa.validation.validators.ValidatorFactory.createValidator(one.profile, false).validate(parser);
    return { passed: Boolean(result.isCompliant()), checks: Number(result.getTotalAssertions()), failures: failures(result) };
  } finally {
    parser.close();
  }
}

/** A file that veraPDF cannot open does not keep the others from being checked. */
function verdict(file, one, password) {
  let found;
  try {
    found = validated(file, one, password);
  } catch (error) {
    found = { passed: false, checks: 0, failures: [`The file cannot be read: ${error}`] };
  }
  return { file, flavour: one.flavour, rules: one.rules, passed: found.passed, checks: found.checks, failures: found.failures };
}

const profiles = {};
const password = java.lang.System.getenv("FOOTPRINT_PASSWORD");
const out = new java.io.PrintStream(new java.io.FileOutputStream(java.io.FileDescriptor.out), true, "UTF-8");

// A function, because Rhino gives a const inside a loop its first value for ever.
function answer(line) {
  const [flavours, file] = line.split("\t");
  flavours.split(",").forEach((flavour) => {
    if (profiles[flavour] === undefined) profiles[flavour] = profileOf(flavour);
    out.println(JSON.stringify(verdict(file, profiles[flavour], password)));
  });
}

const lines = new java.io.BufferedReader(new java.io.InputStreamReader(java.lang.System.in, "UTF-8"));
for (let line = lines.readLine(); line !== null; line = lines.readLine()) answer(String(line));
