using Acquit.Core.Common;

namespace Acquit.Backups;

/// <summary>Why a backup is not brought back: the data there stay as they were.</summary>
internal static class BackupRefusals
{
    /// <summary>Code of a file that is no backup, or was cut.</summary>
    public const string Unreadable = "backup.not-a-backup";

    /// <summary>Codes of a backup whose content is no longer what was saved.</summary>
    public static readonly IReadOnlySet<string> Invalid =
        new HashSet<string>(["backup.damaged", "backup.changed"], StringComparer.Ordinal);

    public static Refusal InUse(string folder) => new("backup.in-use", new(
        $"Les données de {folder} sont ouvertes : arrêtez Acquit, puis recommencez. Rien n'a été changé.",
        $"The data in {folder} are open: stop Acquit, then try again. Nothing was changed."));

    public static Refusal Exists(string folder) => new("backup.database-exists", new(
        $"Il y a déjà une base dans {folder}. Donnez un dossier vide avec --data, ou demandez son remplacement avec "
            + "--replace : elle sera perdue, sauvegardez-la d'abord. Rien n'a été changé.",
        $"There is a database in {folder} already. Give an empty folder with --data, or ask for its replacement with "
            + "--replace: it will be lost, back it up first. Nothing was changed."));

    public static Refusal NotABackup(string file) => new(Unreadable, new(
        $"« {file} » n'est pas une sauvegarde d'Acquit, ou elle a été coupée. Rien n'a été changé.",
        $"“{file}” is not a backup of Acquit, or it was cut. Nothing was changed."));

    public static Refusal Newer(string file) => new("backup.newer", new(
        $"« {file} » vient d'une version plus récente d'Acquit. Rien n'a été changé : mettez Acquit à jour.",
        $"“{file}” was made by a newer version of Acquit. Nothing was changed: update Acquit."));

    public static Refusal Damaged(string file) => new("backup.damaged", new(
        $"« {file} » est abîmée : une de ses parties manque ou n'a plus son empreinte. Rien n'a été changé : prenez "
            + "une autre sauvegarde.",
        $"“{file}” is damaged: a part of it is missing or no longer has its digest. Nothing was changed: take another "
            + "backup."));

    public static Refusal Unwritable(string folder) => new("backup.folder-unwritable", new(
        $"La sauvegarde ne peut pas être remise dans {folder} : disque plein, droit refusé ou lecture interrompue. La "
            + "base qui s'y trouve n'a pas été remplacée.",
        $"The backup cannot be brought back into {folder}: a full disk, no right to it, or an interrupted reading. The "
            + "database there was not replaced."));

    public static Refusal Changed(string file, long defects) => new("backup.changed", new(
        $"Le journal de « {file} » ne se vérifie pas ({defects} écart(s)) : la base a été changée hors d'Acquit. Rien "
            + "n'a été changé ici.",
        $"The journal of “{file}” does not verify ({defects} difference(s)): the database was changed outside Acquit. "
            + "Nothing was changed here."));

    public static Refusal Server(Wording verb) => new("backup.on-server", new(
        $"{verb.French} concerne la base embarquée. Pour PostgreSQL, prenez pg_dump et pg_restore, et copiez le "
            + "dossier des pièces.",
        $"{verb.English} is for the embedded database. For PostgreSQL use pg_dump and pg_restore, and copy the folder "
            + "of documents."));
}
