using System.Text;
using Microsoft.EntityFrameworkCore;

namespace Acquit.Storage;

/// <summary>
/// Names of tables and columns: those of the row in lower case with underscores, the same on both databases.
/// </summary>
internal static class SnakeCaseNames
{
    public static void Apply(ModelBuilder builder)
    {
        foreach (var type in builder.Model.GetEntityTypes().Where(type => type.ClrType.Assembly == typeof(Db).Assembly))
        {
            if (type.ClrType.Name.EndsWith("Row", StringComparison.Ordinal))
            {
                type.SetTableName(Of(type.ClrType.Name[..^3]));
                foreach (var property in type.GetProperties())
                {
                    property.SetColumnName(Of(property.Name));
                }
            }
        }
    }

    private static string Of(string name)
    {
        var text = new StringBuilder(name.Length + 8);
        for (var i = 0; i < name.Length; i++)
        {
            if (i > 0 && char.IsUpper(name[i]))
            {
                text.Append('_');
            }

            text.Append(char.ToLowerInvariant(name[i]));
        }

        return text.ToString();
    }
}
