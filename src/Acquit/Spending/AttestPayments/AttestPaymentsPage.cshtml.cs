using Acquit.Access;
using Acquit.Components.Recorders;
using Acquit.Core.Access;
using Acquit.Core.Common;
using Acquit.Core.Spending;
using Acquit.Serve;
using Acquit.Storage;
using Microsoft.AspNetCore.Mvc;

namespace Acquit.Spending;

/// <summary>Attaches the accountant's statement and says which payment orders it covers.</summary>
[TakesFile(Longest)]
[Needs(Right.AttestPayment)]
public sealed class AttestPaymentsPage : WaitingPage
{
    private const long Longest = 20 * 1024 * 1024;

    /// <summary>What is typed.</summary>
    public sealed class Form
    {
        /// <summary>The statement.</summary>
        public IFormFile? File { get; set; }

        /// <summary>Its SHA-256 once received.</summary>
        public string? Document { get; set; }

        /// <summary>Name it came with.</summary>
        public string? FileName { get; set; }

        /// <summary>The statement's date.</summary>
        public string? On { get; set; }

        /// <summary>Orders that it names.</summary>
        public string? Orders { get; set; }

        /// <summary>Expenditures chosen.</summary>
        public string[] Expenditures { get; set; } = [];
    }

    /// <summary>What is typed.</summary>
    [BindProperty]
    public Form Input { get; set; } = new();

    /// <inheritdoc />
    public override string Title => T("Joindre une attestation de paiement", "Attach an attestation of payment");

    /// <inheritdoc />
    public override string Lede => T(
        "Le comptable public ne se connecte pas : il atteste par un document que vous joignez. Sans document, rien "
            + "n'est attesté.",
        "The public accountant does not sign in: they attest by a document that you attach. Without it nothing is "
            + "attested.");

    /// <inheritdoc />
    protected override UncountedReason Missing => UncountedReason.PaymentNotAttested;

    /// <inheritdoc />
    protected override Task Fill()
    {
        Input.On = Days.Iso(Today);
        Input.Orders = Request.Query["mandat"];
        return Task.CompletedTask;
    }

    private protected override async Task<Decision<Recorded>> Act(Recording recording)
    {
        if (Input.File is { Length: > 0 } file)
        {
            await using var stream = file.OpenReadStream();
            var stored = await Service<DocumentVault>().Store(stream, Longest, Cancel);
            if (stored is Decision<VaultedFile>.Refused refused)
            {
                return new Decision<Recorded>.Refused([.. refused.Refusals.Select(one => one with { Field = "File" })]);
            }

            var kept = ((Decision<VaultedFile>.Accepted)stored).Value;
            (Input.Document, Input.FileName) = (kept.Sha256, Path.GetFileName(file.FileName));
            Carry("Input.Document", kept.Sha256);
            Carry("Input.FileName", Input.FileName);
        }

        var typed = new Typed();
        if (Typed.Text(Input.Document).Length == 0)
        {
            typed.Refuse(new("attestation.no-file", new(
                "Choisissez l'état signé du comptable : sans document, rien n'est attesté.",
                "Choose the accountant's signed statement: without a document nothing is attested."), Field: "File"));
        }

        var on = typed.Day(Input.On, "On");
        if (!typed.IsSound)
        {
            return new Decision<Recorded>.Refused(typed.Refusals);
        }

        var orders = Typed.Text(Input.Orders)
            .Split(['\n', '\r', ',', ';'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        return await Service<AttestPayments>().Handle(
            new(new(GrantNumber), Typed.Text(Input.Document), Typed.Text(Input.FileName), on, orders, Chosen(Input.Expenditures)),
            recording with { Version = null }, Cancel);
    }

    private protected override IReadOnlyList<CheckLine> Understood(IReadOnlyList<Fact> facts)
    {
        var attested = facts.OfType<PaymentAttested>().Single();
        return
        [
            new(T("État", "Statement"), Input.FileName ?? ""), new("SHA-256", attested.Document),
            new(T("Date de l'état", "Date of the statement"), Print(attested.On)),
            new(
                T("Dépenses couvertes", "Expenditures covered"),
                attested.Expenditures.Count.ToString(System.Globalization.CultureInfo.InvariantCulture)),
        ];
    }
}
