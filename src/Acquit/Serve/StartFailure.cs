using System.Net.Sockets;
using Acquit.Core.Common;
using Acquit.Storage;
using Microsoft.AspNetCore.Connections;

namespace Acquit.Serve;

/// <summary>Why the site cannot start, in a sentence that says what to do.</summary>
internal static class StartFailure
{
    /// <summary>
    /// What can be known before anything is opened: addresses that are none, a folder that takes no file.
    /// </summary>
    public static Refusal? Before(ServeOptions options) =>
        options.Addresses.FirstOrDefault(address => !IsAddress(address)) is { } wrong
            ? new Refusal("serve.address-invalid", new(
                $"« {wrong} » n'est pas une adresse d'écoute. Exemple : {ServeOptions.DefaultAddress}.",
                $"“{wrong}” is not an address to listen on. Example: {ServeOptions.DefaultAddress}."))
            : Writable(options.Folder);

    /// <summary>
    /// What only shows at the start: a port that another program holds, an address of another machine.
    /// </summary>
    public static Refusal? Of(Exception exception, ServeOptions options)
    {
        var addresses = string.Join(", ", options.Addresses);
        for (var cause = exception; cause is not null; cause = cause.InnerException)
        {
            if (cause is AddressInUseException or SocketException { SocketErrorCode: SocketError.AddressAlreadyInUse })
            {
                return new("serve.port-taken", new(
                    $"Un autre programme occupe déjà {addresses}. Arrêtez-le, ou choisissez un autre port : "
                    + "--urls http://localhost:5285.",
                    $"Another program already holds {addresses}. Stop it, or choose another port: "
                    + "--urls http://localhost:5285."));
            }

            if (cause is SocketException { SocketErrorCode: SocketError.AccessDenied or SocketError.AddressNotAvailable })
            {
                return new("serve.address-refused", new(
                    $"Le système refuse d'écouter sur {addresses}. Choisissez une adresse de cette machine et un port "
                    + "au-dessus de 1023.",
                    $"The system refuses to listen on {addresses}. Choose an address of this machine and a port above "
                    + "1023."));
            }
        }

        return null;
    }

    private static bool IsAddress(string address)
    {
        try
        {
            return BindingAddress.Parse(address) is { Scheme: "http" or "https", Port: >= 0 and < 65536 };
        }
        catch (FormatException)
        {
            return false;
        }
    }

    private static Refusal? Writable(DirectoryInfo folder)
    {
        try
        {
            PrivateFiles.CreateFolder(folder.FullName);
            var probe = Path.Combine(folder.FullName, $".probe-{Guid.CreateVersion7():N}");
            File.WriteAllBytes(probe, []);
            File.Delete(probe);
            return null;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return new("serve.folder-unwritable", new(
                $"Le dossier de données {folder.FullName} ne peut pas être écrit. Donnez-en un autre par --data, ou "
                + "ouvrez ses droits.",
                $"The data folder {folder.FullName} cannot be written. Give another one by --data, or open its "
                    + "rights."));
        }
    }
}
