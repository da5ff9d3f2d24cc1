using System.Globalization;
using Acquit.Components;
using Acquit.Components.Values;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Mvc;

namespace Acquit.Serve;

/// <summary>What happened, what was kept, what to do, for an answer that is no page.</summary>
[AllowAnonymous]
[IgnoreAntiforgeryToken]
public sealed class ShowStatusPage : SitePage
{
    private int code;

    /// <summary>Where the form is that was refused for its size; null for anything else.</summary>
    public string? Form => code == StatusCodes.Status413PayloadTooLarge
        && HttpContext.Features.Get<IStatusCodeReExecuteFeature>() is { } asked
            ? asked.OriginalPath + asked.OriginalQueryString
            : null;

    /// <summary>What happened, in a few words.</summary>
    public string Heading => code switch
    {
        400 => T("La demande n'a pas été comprise", "The request was not understood"),
        403 => T("Cette page ne vous est pas ouverte", "This page is not open to you"),
        404 => T("Cette page n'existe pas", "This page does not exist"),
        405 => T("Cette page se lit seulement", "This page is only read"),
        413 => TakesFile
            ? T("Le fichier est trop grand", "The file is too large")
            : T("Le formulaire est trop long", "The form is too long"),
        >= 500 => T("Acquit a rencontré une panne", "Acquit met a failure"),
        _ => T("La demande n'a pas abouti", "The request did not succeed"),
    };

    /// <summary>What happened and what was kept.</summary>
    public string WhatHappened => code switch
    {
        400 => T(
            "Le formulaire était trop ancien ou venait d'un autre site. Rien n'a été enregistré.",
            "The form was too old or came from another site. Nothing was recorded."),
        403 => T(
            "Votre rôle ne permet pas cette action. Rien n'a été enregistré.",
            "Your role does not allow this action. Nothing was recorded."),
        404 => T("L'adresse est fausse, ou l'objet n'est pas ici.", "The address is wrong, or the object is not here."),
        413 => TakesFile
            ? T($"Cette page prend un fichier de {Most} au plus. Rien n'a été gardé ni enregistré.",
                $"This page takes a file of {Most} at most. Nothing was kept nor recorded.")
            : T($"Cette page prend {Most} au plus. Rien n'a été enregistré.",
                $"This page takes {Most} at most. Nothing was recorded."),
        >= 500 => T(
            "C'est notre faute. Une opération s'enregistre en entier ou pas du tout : rien ne l'a été à moitié.",
            "It is our fault. An operation is recorded whole or not at all: nothing was recorded by halves."),
        _ => T("Rien n'a été enregistré.", "Nothing was recorded."),
    };

    /// <summary>What to do, by whom.</summary>
    public string WhatToDo => code switch
    {
        400 => T("Revenez à la page, rechargez-la, recommencez.", "Go back to the page, reload it, start again."),
        403 => T(
            "Si vous devez pouvoir le faire, demandez le rôle à votre administrateur (Réglages, Personnes).",
            "If you should be able to do it, ask your administrator for the role (Settings, People)."),
        404 => T("Vérifiez l'adresse, ou repartez du menu.", "Check the address, or start again from the menu."),
        413 => TakesFile
            ? T(
                "Envoyez un fichier plus petit, ou scindez-le en plusieurs.",
                "Send a smaller file, or split it into several.")
            : T("Raccourcissez le texte, puis renvoyez-le.", "Shorten the text, then send it again."),
        >= 500 => T(
            "Recommencez dans un instant. Si cela dure, donnez l'heure à votre administrateur.",
            "Try again in a moment. If it lasts, tell your administrator the time."),
        _ => T("Recommencez, ou repartez du menu.", "Try again, or start again from the menu."),
    };

    private RefusedBody? Body => HttpContext.Features.Get<RefusedBody>();

    private bool TakesFile => Body?.OfFile == true;

    private string Most => FileSizes.Print(Body?.MostBytes ?? 0, Language);

    /// <summary>Shows the page of a status, whatever the method that met it.</summary>
    public void OnGet() => Show();

    /// <summary>The same after a form.</summary>
    public void OnPost() => Show();

    // Read from the route itself: after a body that cannot be read, nothing is bound. The server's own refusals, such
    // as a body too large, come as exceptions that bear their status.
    private void Show()
    {
        var routed = int.Parse((string)RouteData.Values["code"]!, CultureInfo.InvariantCulture);
        var error = HttpContext.Features.Get<IExceptionHandlerFeature>()?.Error;
        var asked = error is BadHttpRequestException bad ? bad.StatusCode : routed;
        code = asked is >= 400 and <= 599 ? asked : StatusCodes.Status404NotFound;
        Response.StatusCode = code;
    }
}
