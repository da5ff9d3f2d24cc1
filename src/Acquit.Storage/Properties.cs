using System.Runtime.CompilerServices;

[assembly: InternalsVisibleTo("Acquit.Tests")]
