using Acquit.Components;
using Acquit.Core.Common;
using Microsoft.AspNetCore.Authorization;

namespace Acquit.About;

/// <summary>Some things that Acquit does not do.</summary>
/// <param name="Title">Of which kind.</param>
/// <param name="Lines">One sentence each.</param>
public sealed record LimitSection(Wording Title, IReadOnlyList<Wording> Lines);

/// <summary>Ce qu'Acquit ne fait pas: the lines never crossed, open to everyone.</summary>
[AllowAnonymous]
public sealed class WhatAcquitDoesNotPage : SitePage
{
    /// <summary>What it does not do, by kind.</summary>
    public IReadOnlyList<LimitSection> Sections { get; } =
    [
        new(new("Aucune force juridique empruntée", "No borrowed legal force"),
        [
            new(
                "Acquit ne signe rien : aucune signature électronique qualifiée, aucun cachet, aucun horodatage "
                    + "certifié.",
                "Acquit signs nothing: no qualified electronic signature, no seal, no certified time stamp."),
            new(
                "Acquit ne transmet aucun acte au préfet et n'en reçoit aucun accusé. Il n'atteste pas qu'un acte est "
                + "exécutoire : il relève les mentions de transmission et de publication que l'acte porte, et en calcule "
                + "les jours qui en découlent.",
                "Acquit transmits no act to the prefect and receives no acknowledgement. It does not attest that an act "
                + "is enforceable: it points out the mentions of transmission and publication that the act bears, and "
                + "computes the days that follow from them."),
            new(
                "Acquit n'est relié ni à Hélios ni à aucune application de l'État ou de la Région : rien de ce qui "
                + "y est enregistré ne leur parvient.",
                "Acquit is connected neither to Hélios nor to any application of the State or the Région: nothing "
                + "recorded in it reaches them."),
            new(
                "Acquit n'est ni certifié ni agréé. Son résultat ne lie ni l'autorité de gestion, ni un auditeur, ni "
                    + "un juge.",
                "Acquit is neither certified nor approved. Its result binds no managing authority, auditor or judge."),
        ]),
        new(new("Aucun fait inventé", "No invented fact"),
        [
            new(
                "Ce qu'un document ne dit pas reste inconnu : jamais zéro, jamais deviné.",
                "What a document does not say stays unknown: never zero, never guessed."),
            new(
                "Ce que la convention fixe et qu'Acquit ne connaît pas est une hypothèse prudente, marquée « supposé "
                + "», que vous changez en donnant un motif.",
                "What the agreement fixes and Acquit does not know is a cautious hypothesis, marked “assumed”, which "
                + "you change by giving a reason."),
            new(
                "Les règles marquées « à confirmer » ont été lues dans un texte ancien ou secondaire : vérifiez-les "
                + "avant de vous y appuyer.",
                "Rules marked “to be confirmed” were read in an older or secondary text: check them before relying on "
                    + "them."),
            new(
                "La lecture d'un acte est automatique. Elle cite ses lignes pour que vous la vérifiiez, et dit ce "
                + "qu'elle n'a pas su lire.",
                "The reading of an act is automatic. It cites its lines so that you can check it, and says what it "
                + "could not read."),
        ]),
        new(new("Aucune décision à votre place", "No decision in your stead"),
        [
            new(
                "« Défendable » est un calcul sur les pièces enregistrées, pas une promesse : un contrôleur peut en "
                + "juger autrement.",
                "“Defensible” is a computation over the recorded evidence, not a promise: an auditor may judge "
                    + "otherwise."),
            new(
                "Acquit ne certifie pas le service fait et n'atteste pas un paiement : des personnes le font, sous "
                + "leur nom, et le comptable public par ses documents.",
                "Acquit does not certify delivery and does not attest payment: people do, under their name, and the "
                + "public accountant by documents."),
            new(
                "Acquit ne remplace ni le logiciel financier, ni le registre des délibérations, ni le système "
                    + "d'archivage.",
                "Acquit replaces neither the finance software, nor the register of acts, nor the archive."),
        ]),
        new(new("Ce que le journal prouve, et pas plus", "What the journal proves, and no more"),
        [
            new(
                "Le journal montre qu'un fait enregistré a été changé ou retiré. Il ne prouve pas que ce fait était "
                    + "vrai.",
                "The journal shows that a recorded fact was changed or removed. It does not prove that the fact was "
                    + "true."),
            new(
                "Une fin de journal effacée ne se voit qu'en la comparant à un point de contrôle sorti d'Acquit. Cette "
                + "version n'en exporte pas encore.",
                "A deleted end of the journal can only be seen against a checkpoint taken out of Acquit. This version "
                + "does not export any yet."),
        ]),
        new(new("Aucune donnée personnelle sans besoin", "No personal data without need"),
        [
            new(
                "Acquit ne tient ni les noms des collégiens, ni ceux des résidents : ils restent dans leur "
                    + "établissement.",
                "Acquit keeps neither pupils' names nor residents' names: they stay with their establishment."),
            new(
                "Acquit n'envoie rien à un tiers : aucune mesure d'audience, aucune police, aucun script venus "
                    + "d'ailleurs.",
                "Acquit sends nothing to a third party: no audience measurement, no font, no script from elsewhere."),
        ]),
    ];

    /// <summary>Shows the page.</summary>
    public void OnGet()
    {
    }
}
