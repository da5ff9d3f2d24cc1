using System.Runtime.CompilerServices;

[assembly: InternalsVisibleTo("Acquit.Tests")]
[assembly: InternalsVisibleTo("Acquit.Bench")]
