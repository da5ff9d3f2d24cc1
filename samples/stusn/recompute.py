#!/usr/bin/env python3
"""Recomputes the demonstration's three numbers from its files, without Acquit: recompute.py [AT [RECORDED_BY]].

Independent of the engine on purpose: integers only, one pass, no shared code. Dates are ISO; RECORDED_BY defaults to all
that is known. It prints JSON; `recompute.py --expected` prints the content of expected.json.
"""
import csv
import json
import pathlib
import sys

HERE = pathlib.Path(__file__).resolve().parent


def cents(text):
    plain = text.replace("\u202f", "").replace("\u00a0", "").replace(" ", "").replace(",", ".")
    sign = -1 if plain.startswith("-") else 1
    euros, _, decimals = plain.lstrip("-").partition(".")
    return sign * (int(euros) * 100 + int((decimals + "00")[:2]))


def day(text):
    return "-".join(reversed(text.split("/"))) if "/" in text else text


def half_up(numerator, denominator):
    return (2 * numerator + denominator) // (2 * denominator)


def rows(name):
    lines = (HERE / name).read_text(encoding="utf-8").splitlines()[1:]
    return csv.DictReader(lines, delimiter=";")


def load():
    events = json.loads((HERE / "events-fictif.json").read_text(encoding="utf-8"))
    orders, credits = {}, []
    for one in events["imports"]:
        for row in rows(one["file"]):
            if row["Mandat"].startswith("Total"):
                continue
            net, gross = cents(row["Montant HT"]), cents(row["Montant TTC"])
            if row["Type"] == "avoir":
                credits.append((row["Mandat réduit"], day(row["Date de facture"]), -net, -gross, one["recordedOn"]))
                continue
            orders[row["Mandat"]] = {
                "line": row["Poste"], "net": net, "gross": gross, "recorded": one["recordedOn"],
                "delivered": day(row["Service fait"]),
                "known": min(day(row[c]) for c in ("Date de facture", "Service fait", "Date de paiement") if row[c]),
                # VAT not filled and net = gross: the net may be a gross; the VAT inside, at 20 %, is exposed (4.5).
                "vat_exposed": gross - half_up(gross * 100, 120)
                if net == gross and not row["TVA"] else 0,
                "payments": [(day(row["Date de paiement"]), cents(row["Montant payé"]), one["recordedOn"])]
                if row["Date de paiement"] else [],
            }
    for payment in events["payments"]:
        orders[payment["order"]]["payments"].append(
            (payment["paidOn"], cents(payment["gross"]), payment["recordedOn"]))
    return events, orders, credits


def compute(at, by):
    events, orders, credits = load()
    grant = json.loads((HERE / "grant.json").read_text(encoding="utf-8"))
    agreement = grant["agreement"]
    first = max(agreement["periodFrom"], agreement["windowFrom"])
    last = min(agreement["periodTo"], agreement["windowTo"])
    inside = lambda d: first <= d <= last
    true_at = lambda on, recorded: on <= at and recorded <= by
    certified = {row["Mandat"]: day(row["Certifié le"]) for row in rows(events["certifications"]["file"])
                 if true_at(day(row["Certifié le"]), day(row["Enregistré le"]))}
    eligible = {line["label"]: 0 for line in grant["plan"]}
    defensible = dict(eligible)
    uncounted = {}

    def lose(code, amount):
        if amount:
            uncounted[code] = uncounted.get(code, 0) + amount

    for number, order in orders.items():
        if not true_at(order["known"], order["recorded"]):
            continue
        net, gross = order["net"], order["gross"]
        for target, on, credit_net, credit_gross, recorded in credits:
            if target == number and true_at(on, recorded):
                net, gross = net - credit_net, gross - credit_gross
        payments = [p for p in order["payments"] if true_at(p[0], p[2])]
        share = lambda paid: half_up(net * min(paid, gross), gross)
        paid_all = share(sum(p[1] for p in payments))
        paid = share(sum(p[1] for p in payments if inside(p[0])))
        attested_on = max((a["on"] for a in events["attestations"]
                           if number in a["orders"] and true_at(a["on"], a["recordedOn"])), default="")
        attested = share(sum(p[1] for p in payments if inside(p[0]) and p[0] <= attested_on))
        if any(w["order"] == number and true_at(w["on"], w["recordedOn"]) for w in events["withdrawals"]):
            lose("withdrawn", net)
            continue
        lose("payment.missing", net - paid_all)
        lose("payment.outside-window", paid_all - paid)
        delivered = order["delivered"]
        if not delivered or delivered > at:
            lose("delivery.missing", paid)
            continue
        if not inside(delivered):
            lose("delivery.outside-window", paid)
            continue
        eligible[order["line"]] += paid
        if not delivered <= certified.get(number, ""):
            lose("delivery.not-certified", paid)
            continue
        lose("payment.not-attested", paid - attested)
        vat, other = order["vat_exposed"], 0
        for finding in events["findings"]:
            closed = "closedOn" in finding and true_at(finding["closedOn"], finding["closedRecordedOn"])
            if finding["order"] == number and true_at(finding["on"], finding["recordedOn"]) and not closed:
                exposure = half_up(cents(finding["amount"]) * int(finding["ratePercent"]), 100)
                vat, other = (vat + exposure, other) if finding["code"] == "4.5" else (vat, other + exposure)
        lose("vat.declared", min(attested, vat))
        lose("finding.open", min(attested - min(attested, vat), other))
        defensible[order["line"]] += max(0, attested - vat - other)

    for deduction in events["deductions"]:
        if true_at(deduction["on"], deduction["recordedOn"]):
            eligible[deduction["line"]] -= cents(deduction["amount"])
            defensible[deduction["line"]] -= cents(deduction["amount"])
    ceiling = cents(agreement["ceiling"]) if true_at(agreement["on"], agreement["recordedOn"]) else None
    base = cents(agreement["base"])
    planned = {line["label"]: cents(line["planned"]) for line in grant["plan"]}
    over = sum(max(0, eligible[line] - planned[line]) for line in planned)
    if over:
        uncounted["line.over-plan"] = over
    capped = lambda sums: sum(min(max(0, sums[line]), planned[line]) for line in planned)
    grant_for = lambda sums: min(ceiling, half_up(capped(sums) * ceiling, base))
    shown = lambda c: None if c is None else f"{'-' if c < 0 else ''}{abs(c) // 100}.{abs(c) % 100:02d}"
    return {
        "at": at, "recordedBy": None if by == "9999-12-31" else by, "ceiling": shown(ceiling),
        "due": shown(grant_for(eligible)) if ceiling else None,
        "defensible": shown(grant_for(defensible)) if ceiling else None,
        "lines": [{"label": line, "planned": shown(planned[line]), "eligiblePaid": shown(max(0, eligible[line])),
                   "evidenced": shown(max(0, defensible[line]))} for line in planned],
        "uncounted": {code: shown(amount) for code, amount in sorted(uncounted.items())},
    }


def main(arguments):
    if arguments == ["--expected"]:
        dates = [("2022-07-04", "9999-12-31"), ("2022-07-04", "2022-07-04"), ("2022-12-31", "9999-12-31"),
                 ("2023-12-31", "9999-12-31"), ("2023-12-31", "2023-12-31"), ("2024-06-30", "9999-12-31")]
        result = {"notice": "FICTIF: computed by recompute.py, not by Acquit", "cases": [compute(*d) for d in dates]}
    else:
        result = compute(*(arguments + ["2023-12-31", "9999-12-31"][len(arguments):]))
    json.dump(result, sys.stdout, ensure_ascii=False, indent=2)
    print()


main(sys.argv[1:])
