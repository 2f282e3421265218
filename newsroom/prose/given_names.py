"""Given names of many languages: a hint that a capitalised pair is a person, never proof."""

from __future__ import annotations

from newsroom.prose.folding import fold
from newsroom.prose.wordlists import words

_ENGLISH = """
Aaron Abby Abigail Abraham Ada Adam Addison Adele Adelaide Adrian Adrienne Agatha Agnes Aidan
Aileen Alan Alana Albert Alec Alex Alexa Alexander Alexandra Alexis Alfie Alfred Ali Alice Alicia
Alison Allan Allen Allison Ally Alma Alyssa Amanda Amber Amelia Amos Amy Andrea Andrew Andy Angel
Angela Angus Anita Ann Anna Annabel Anne Annette Annie Anthony Antonia April Archie Ariana Arlene
Arnold Arthur Asa Ashley Ashton Aubrey Audra Audrey August Austin Ava Barbara Barney Barry
Bartholomew Basil Beatrice Beau Becca Becky Belinda Bella Ben Benedict Benjamin Benny Bernadette
Bernard Bernice Bert Bertha Beryl Bess Beth Bethany Betsy Betty Beverly Bill Billie Billy Blair
Blake Blanche Bob Bobby Bonnie Boyd Brad Bradley Brandon Brenda Brendan Brent Brett Brian Briana
Bridget Brittany Brock Brooke Bruce Bryan Bryce Bryony Byron Caitlin Caleb Callum Calvin Cameron
Candace Cara Carl Carla Carly Carmen Carol Caroline Carolyn Carrie Carson Carter Casey Cassandra
Cate Catherine Cathy Cecil Cecilia Cedric Celeste Celia Chad Charity Charlene Charles Charlie
Charlotte Chelsea Cherie Cheryl Chester Chloe Chris Christian Christie Christina Christine
Christopher Christy Chuck Cillian Cindy Claire Clara Clarence Clarissa Clark Claude Claudia Clay
Clayton Clement Cliff Clifford Clint Clive Clyde Cody Colby Cole Colette Colin Colleen Connie
Connor Conor Constance Cora Corey Cornelia Courtney Craig Crystal Curtis Cynthia Cyrus Daisy
Dakota Dale Damian Damien Damon Dan Dana Daniel Danielle Danny Daphne Darcy Darius Darlene Darrell
Darren Daryl Dave David Davina Dawn Dean Deanna Debbie Deborah Debra Declan Dee Deirdre Delia
Delilah Delroy Denis Denise Dennis Denzel Derek Desmond Devin Devon Dexter Diana Diane Dianne Dick
Dion Dixie Dolly Dolores Dominic Don Donald Donna Donnie Donovan Dora Doreen Doris Dorothy Doug
Douglas Drew Duane Duncan Dustin Dwayne Dwight Dylan Earl Ebony Ed Eddie Edgar Edith Edmund Edna
Edward Edwin Eileen Elaine Eleanor Eli Elijah Elinor Eliot Eliza Elizabeth Ella Ellen Ellie Elliot
Elliott Ellis Elmer Eloise Elsa Elsie Elton Elvis Emil Emily Emma Emmett Enid Eric Erica Erik
Erika Erin Ernest Ernie Esme Esther Ethan Ethel Eugene Eunice Eva Evan Evangeline Eve Evelyn Ewan
Ezra Fabian Faith Fay Faye Felicia Felicity Felix Fern Fergus Finlay Finn Fiona Flora Florence
Floyd Forrest Frances Francesca Francis Frank Frankie Franklin Fred Freda Freddie Frederick Freya
Gabby Gabriel Gabrielle Gail Gareth Garfield Garrett Garry Garth Gary Gavin Gaynor Gemma Gene
Genevieve Geoff Geoffrey George Georgia Georgie Georgina Gerald Geraldine Gerard Gerry Gertrude
Gideon Gil Gilbert Giles Gillian Gina Ginger Ginny Gladys Glen Glenda Glenn Gloria Glynis Gordon
Grace Gracie Graham Grant Greg Gregory Greta Gretchen Griffin Gus Guy Gwen Gwendoline Gwyneth
Hailey Hal Haley Hannah Hanna Harley Harold Harper Harriet Harris Harrison Harry Harvey Hattie
Hayden Hayley Hazel Heath Heather Hector Heidi Helen Helena Henrietta Henry Herbert Herman Hester
Hilary Hilda Holly Homer Hope Howard Hubert Hugh Hugo Humphrey Hunter Ian Ida Idris Ike Imelda
Imogen India Ingrid Ira Irene Iris Irving Isaac Isabel Isabella Isabelle Isla Ivan Ivor Ivy Jack
Jackie Jackson Jaclyn Jacob Jacqueline Jade Jaime Jake James Jamie Jan Jana Jane Janet Janice
Janine Jared Jasmine Jason Jasper Jay Jayne Jean Jeanette Jeanne Jed Jeff Jefferson Jeffrey Jemima
Jemma Jenna Jennie Jennifer Jenny Jeremiah Jeremy Jermaine Jerome Jerry Jess Jesse Jessica Jessie
Jill Jillian Jim Jimmy Jo Joan Joanna Joanne Jocelyn Jodie Jody Joe Joel Joely Joey Johanna John
Johnny Jon Jonah Jonas Jonathan Jordan Joseph Josephine Josh Joshua Josie Joy Joyce Juan Jude Judi
Judith Judy Jules Julia Julian Julianne Julie Juliet June Justin Justine Kara Karen Karl Kate
Katharine Katherine Kathleen Kathryn Kathy Katie Katrina Katy Kay Kayla Keanu Keegan Keira Keith
Kellie Kelly Kelsey Kelvin Ken Kendall Kendra Kenneth Kenny Kent Kerry Kevin Kiefer Kieran Killian
Kim Kimberly Kingsley Kirk Kirsten Kirsty Kit Kitty Kristen Kristin Kristina Kurt Kyle Kylie Lacey
Lana Lance Lara Larry Latoya Laura Lauren Laurence Laurie Lawrence Lea Leah Leanne Lee Leigh Leila
Lena Lennie Lenny Leo Leon Leona Leonard Leroy Les Lesley Leslie Lester Levi Lewis Lex Liam Lila
Lillian Lily Lincoln Linda Lindsay Lindsey Linus Lionel Lisa Liz Liza Lizzie Lloyd Logan Lois Lola
Lora Loren Loretta Lorna Lorraine Lottie Lou Louie Louis Louisa Louise Lucas Lucian Lucille
Lucinda Lucy Luke Lulu Luther Lydia Lyle Lynda Lynn Lynne Mabel Mackenzie Maddie Madeleine
Madeline Madison Mae Maggie Magnus Maisie Malcolm Malia Mallory Mandy Marc Marcia Marcus Margaret
Margery Margo Margot Marguerite Marian Marianne Marie Marilyn Marina Marion Marisa Marjorie Mark
Marla Marlene Marlon Marsha Marshall Martha Martin Marty Marvin Mary Mason Mathew Matilda Matt
Matthew Maud Maureen Maurice Mavis Max Maxine Maxwell Maya Megan Mel Melanie Melinda Melissa
Melody Melvin Mercy Meredith Meryl Mia Michael Michelle Mick Mickey Mike Mildred Miles Millicent
Millie Milly Milo Mindy Minnie Miranda Miriam Mitch Mitchell Moira Mollie Molly Mona Monica
Monique Monty Morgan Morris Moses Muriel Murray Myles Myra Myron Myrtle Nadia Nadine Nan Nancy
Naomi Natalie Natasha Nathan Nathaniel Neal Ned Neil Nell Nellie Nelson Neve Neville Niall
Nicholas Nick Nicky Nicola Nicole Nigel Nina Noah Noel Noelle Nora Norah Norma Norman Olive Oliver
Olivia Ollie Olwen Opal Oprah Orlando Orson Oscar Otis Owen Paige Pam Pamela Parker Pat Patience
Patrice Patricia Patrick Patsy Patti Patty Paul Paula Pauline Pearl Peggy Penelope Penny Percy
Perry Pete Peter Petra Petula Phil Philip Philippa Phillip Phoebe Phyllis Pierce Pippa Polly Poppy
Portia Preston Priscilla Prue Quentin Quincy Quinn Rachel Ralph Ramona Randall Randy Ray Raymond
Rebecca Rebekah Reese Regan Reggie Regina Reginald Reid Rene Renee Reuben Rex Rhea Rhiannon Rhoda
Rhona Rhys Ricardo Rich Richard Rick Ricky Riley Rita Rob Robbie Robert Roberta Robin Robyn Rod
Roddy Roderick Rodney Roger Roland Ron Ronald Ronnie Roosevelt Rory Rosa Rosalie Rosalind Rosamund
Rose Rosemary Rosie Ross Rowan Rowena Roxanne Roy Ruby Rufus Rupert Russ Russell Rusty Ruth Ryan
Sabrina Sadie Sally Sam Samantha Sammy Samuel Sandra Sandy Saoirse Sara Sarah Sasha Saul Savannah
Scarlett Scott Sean Sebastian Selena Selina Selma Serena Seth Shane Shannon Shari Sharon Shaun
Shauna Shawn Sheila Shelby Sheldon Shelley Sheridan Sherry Shirley Sidney Sienna Sigourney Silas
Silvia Simon Simone Sinead Siobhan Skylar Sofia Sonia Sonya Sophia Sophie Spencer Stacey Stacy
Stan Stanley Stella Stephanie Stephen Steve Steven Stewart Stuart Sue Summer Susan Susanna
Susannah Susie Suzanne Suzy Sybil Sydney Sylvia Sylvie Tabitha Tamara Tammy Tamsin Tania Tanya
Tara Tasha Tatum Taylor Ted Teddy Terence Teresa Terrence Terri Terry Tess Tessa Thandiwe Thelma
Theo Theodore Theresa Thomas Thora Tia Tiffany Tilda Tim Timothy Tina Toby Todd Tom Tommy Toni
Tony Tonya Tracey Tracy Travis Trevor Tricia Trina Trisha Tristan Troy Trudy Tyler Tyra Tyrone Una
Ursula Val Valerie Vanessa Vaughn Vera Verity Vernon Veronica Vic Vicky Victor Victoria Vince
Vincent Viola Violet Virgil Virginia Vivian Vivien Wade Wallace Walter Wanda Warren Wayne Wendell
Wendy Wesley Whitney Wilbur Wilfred Will Willa Willem William Willie Willow Winifred Winona
Winston Woody Wyatt Xander Yasmin Yolanda Yvette Yvonne Zac Zach Zachary Zack Zadie Zane Zara
Zelda Zendaya Zoe Zoey Zooey
"""
_EUROPEAN = """
Adriana Agnieszka Alain Alba Alberto Alejandro Alejandra Aleksandr Aleksandra Alessandra
Alessandro Alessio Alexandre Alexei Alfonso Alfredo Aline Alvaro Amaia Amalia Amélie Anaïs
Anastasia Anatole Anders Andre André Andrés Andrei Andreas Anja Anke Anouk Antoine Anton Antonella
Antonio Antonín Ariane Arnaud Arno Astrid Audun Aurélie Aurora Axel Bastian Beata Beatriz Benoît
Bérénice Bernardo Bernd Bettina Birgit Bjarne Bjorn Björn Blanka Bogdan Boris Brigitte Bruno
Camila Camille Carlo Carlos Carlotta Carole Catalina Catarina Cécile Cédric Celine Céline Chiara
Christelle Christoph Claudio Clémence Clémentine Clotilde Cristina Cristian Dagmar Dario Delphine
Didier Diego Dieter Dimitri Dolph Domenico Dominik Dominika Dominique Dorota Eduardo Edoardo Elena
Éléonore Elias Elif Élise Elisa Elisabeth Elisabetta Élodie Eloísa Emilia Emilie Émilie Emilio
Emmanuel Emmanuelle Enrico Enrique Enzo Erich Ernesto Esteban Estelle Etienne Étienne Eugenio
Eugénie Eva Fabien Fabienne Fabio Fabrice Fabrizio Federica Federico Felipe Fernanda Fernando
Filip Filippo Fleur Florian Francesco Francisco Franco François Françoise Franz Frédéric
Frédérique Frida Friedrich Frieda Fyodor Gaël Gaspard Georg Georges Gérard Gerd Gérald Ghislaine
Giacomo Gianni Giorgia Giorgio Giovanna Giovanni Gisela Giulia Giulio Giuseppe Gonzalo Grégoire
Greta Grigory Guillaume Guillermo Gunnar Günther Gustav Gustavo Guido Hana Hannes Hans Harald
Heike Heiko Heinrich Heinz Hélène Henri Henrik Henriette Hervé Hildegard Horst Ignacio Igor Ilaria
Ilse Ines Inès Inga Inge Ingmar Irina Isidora Iveta Ivana Jacek Jacques Jakob Jakub Jaroslav
Javier Jeanne Jean-Luc Jean-Pierre Jens Jérôme Jesper Jesús Joachim Joana João Joaquín Jochen
Johan Johann Johannes Jolanta Jorge José Josef Jürgen Juliana Julien Juliette Julieta Julio Jurgen
Kacper Kaja Karin Karina Karim Karolina Kasper Katarzyna Katja Katerina Kerstin Klara Klaus
Konstantin Krzysztof Lars Laetitia Laurent Lazar Léa Leandro Leonardo Leonie Léopold Lorenzo
Lothar Loïc Luc Luca Lucia Lucía Luciano Lucie Lucien Ludivine Ludovic Luigi Luis Luisa Luka Lukas
Lutz Luz Maarten Mads Magali Magda Magdalena Maja Malin Manon Manuel Manuela Marcel Marcela
Marcello Marcelo Marco Marcos Marek Margarita Margherita Mariana Mariano Maribel Marija Mario
Marit Marius Markus Marlène Marta Martina Massimo Mateo Mathieu Mathilde Matías Matteo Matthias
Mats Maurizio Mauro Maximilian Mélanie Mercedes Michal Michel Michele Michèle Mikael Mikhail
Mikkel Milan Milena Milica Milos Mireille Miroslav Mirko Monika Moritz Nadège Nanni Natalia
Nathalie Nicolas Nicolás Nicolò Niels Nikita Niklas Nikola Nikolai Nikolaj Noemi Noémie Nuno
Océane Odile Oksana Olaf Oleg Olga Olivier Ondrej Orsolya Oskar Otto Pablo Paloma Paola Paolo
Pascal Pascale Pascual Patricio Patrik Patrycja Paulina Paulo Pavel Pawel Pedro Pénélope Per Petar
Philippe Pia Piero Pierre Pieter Pietro Pilar Piotr Raffaele Rafael Raphaël Rainer Raoul Raúl Raya
Regis Régis Rémi Renata Renate Renaud Renzo Ricarda Roberto Rocío Rodrigo Rolf Romain Romane Romy
Rosario Ruben Rui Sabine Salomé Salvador Salvatore Sandrine Sandro Sante Santiago Saverio
Sébastien Séverine Sergei Sergio Siegfried Sigrid Silvana Silvio Simona Slavko Slawomir Sofía
Solène Solveig Søren Stefan Stefania Stefano Steffen Stellan Sven Svetlana Sylvain Szymon Tadeusz
Tatiana Tatjana Teodora Théo Théodore Thérèse Thibault Thierry Thilo Tilman Tiago Timo Timothée
Tobias Tomás Tomasz Torsten Ulrich Ulrike Umberto Uta Uwe Valentin Valentina Valentine Valeria
Valérie Vanja Vasily Vera Veronika Viggo Viktor Viktoria Vincenzo Vittoria Vittorio Vladimir
Wiktor Wim Wojciech Wolfgang Xavier Ximena Yann Yannick Yelena Yves Yuri Zbigniew Zdenek Zofia
Zoltán Zsófia
"""
_WORLD = """
Aaliyah Aarav Abbas Abdul Abdullah Abebe Abel Abena Adaeze Adebayo Adeel Adil Aditi Aditya Adunni
Ahmad Ahmed Aicha Aiko Aisha Aishwarya Ajay Akane Akin Akira Akshay Alia Amara Amina Aminata Amir
Amit Amitabh Amma Ananya Anand Anil Anita Anjali Ankita Anwar Anupam Anya Aparna Arjun Arun Asha
Ashok Asif Asuka Aya Ayaan Ayesha Ayo Aziz Azadeh Babak Babatunde Bahar Bao Bashir Bich Bilal
Bimal Boon Cheng Chidi Chika Chimamanda Chinedu Chinonye Chiwetel Chiyo Cho Chukwu Damini Danai
Danial Daoud Deepa Deepak Deepika Dev Devika Dilip Dina Divya Diya Ebele Efua Ejike Ekene Emeka
Eun Fahad Faisal Farah Farhad Farhan Faris Farida Fatima Fatoumata Femi Feng Funmi Gamal Ganesh
Gaurav Gita Golshifteh Gopal Gugu Habib Hadi Hafsa Haider Hakim Hamid Hamza Hana Hanako Hani Hao
Haruka Haruki Haruto Hasan Hassan Hayao Hiba Hideo Hina Hiro Hiroki Hiroko Hiroshi Hiroyuki Hitomi
Hussein Hye Hyun Ibrahim Ifeoma Ikram Imran Indira Iqbal Irfan Ismail Jamal Jamila Jaspreet Javed
Jaya Ji Jia Jian Jin Jun Junko Kabir Kai Kalki Kamal Kamala Kamila Kamran Kaori Karan Kareem
Kareena Karthik Katsu Kavita Kazuo Keiko Kenji Kenta Khadija Khalid Khalil Kiara Kiran Kofi Komal
Koji Krishna Kumar Kumi Kunal Kwame LaKeith Lakshmi Laleh Lamar Lan Lata Latif Layla Leena Lei
Leila Li Ling Lupita Madhuri Mahdi Mahershala Mahmoud Mai Makoto Malala Malik Manish Manoj Mariam
Maryam Masako Masoud Mayumi Meena Meera Mehdi Mei Michiko Midori Min Minh Mira Mohamed Mohammad
Mohammed Mohan Moussa Muhammad Mukesh Mustafa Mwangi Nabil Nadir Nadira Naeem Nafisa Nagisa
Nandita Naoki Naomie Nargis Naseem Naseeruddin Nasser Navid Nawal Nawazuddin Neel Neha Ngozi Nia
Nida Nikhil Nisha Nitin Nkechi Noor Noriko Nour Nnamdi Obi Olu Oluwaseun Omar Omid Padma Palesa
Parvati Payman Pooja Prabhas Pradeep Prakash Pranav Prem Priya Priyanka Qasim Quan Rachid Radha
Raghav Rahim Rahul Raj Rajesh Rajiv Raju Rakesh Ram Rami Ramin Ramesh Rana Ranbir Rani Ranveer
Rashid Ravi Rekha Ren Reza Rhea Rin Rinko Ritesh Ritu Riz Rohan Rohit Roopa Rosalind Ruhi Ryo
Ryoko Saanvi Sachin Sade Sadiq Saeed Sahar Said Saif Sakura Salim Salman Salma Samir Samira Sana
Sandeep Sanjay Sanjeev Santosh Sara Satoshi Satyajit Seema Sejal Seo Seun Shabana Shah Shahid
Shahrukh Shanthi Shahzad Sharmila Shashi Shigeru Shilpa Shin Shinobu Shinya Shira Shoaib Shohreh
Shreya Shruti Sidharth Simu Siti Sonam Soo Sunil Sunita Suraj Suresh Swati Tadashi Taika Takashi
Takeshi Tamiko Tanvi Tariq Taro Tatsuya Tendai Thabo Thandeka Thandie Thuso Tomoko Toshiro Tunde
Uche Uma Umar Usha Usman Uzma Vanita Varun Vidya Vijay Vikas Vikram Vinay Vineet Viola Vishal
Waleed Wei Winta Wole Xia Xiao Xin Yaa Yamina Yara Yash Yasir Yasmine Yetunde Yi Yoko Yong Yoon
Yosef Youssef Yu Yuki Yukio Yuko Yuna Yusuf Zahra Zain Zainab Zakaria Zara Zeenat Zhang Ziyi Zubin
Zoya Adaora Aroha Hemi Ihaka Kahu Keahi Kiri Leilani Makana Manaia Moana Nani Tama Temuera Wiremu
Ariel Avi Chaim Dov Eitan Gal Hadas Idan Itai Lior Moshe Nir Noa Noga Orly Rivka Shai Shira Tal
Yael Alp Aslan Aylin Ayşe Burak Can Cem Deniz Emine Emre Engin Fatma Gul Hakan Hande Kerem Leyla
Mehmet Merve Murat Nihan Orhan Ozan Selim Serkan Sibel Tolga Zeynep
"""
_DIMINUTIVES = """
Abe Addy Alf Ana Anouska Archie Artie Ash Barb Bea Bev Bex Bram Bri Buddy Callie Cam Carey Caz
Ceri Dex Dora Dot Effie Ellery Elodie Evie Fia Fin Flo Flor Gabe Gaby Gerri Gwil Hetty Huw Iain
Ines Inez Ione Isa Isobel Iva Izzy Jax Jem Jena Jodi Joni Jory Kat Kell Kip Lainey Lenka Lex Lia
Lida Lilah Lina Livia Lorelai Luan Luella Lux Maeve Maddy Mara Maren Marek Margit Marisol Marnie
Maren Mattie Merle Mila Mim Mina Mira Nat Nel Nico Nika Nola Odette Odessa Oona Orla Otto Padraig
Petros Rafe Rafi Ramon Rae Reba Remy Rhett Roisin Rollo Roman Romola Rosalba Roz Rue Ryder Sacha
Saskia Shay Sian Signe Sloane Sorcha Tabby Tad Talia Tarek Tavi Teo Thea Tilly Tobin Tomasin Torin
Tove Ulla Vito Wes Willard Winnie Xan Yannis Zev Zia Zuri
"""

_MORE = """
Aase Abiola Adair Adaline Adelina Aden Adut Agata Agathe Agnese Aino Ainsley Aisling Aksel
Alastair Alasdair Alda Aleks Alessia Alina Alistair Alix Alondra Alvin Amalie Amani Amara Amelie
Anansa Aneurin Angharad Anneke Anneliese Annika Anouk Antal Anwen Araminta Archer Arden Ariadne
Arinze Arlo Armand Armando Arne Aroon Arvid Asger Astrid Atticus Aubin Auguste Aurelio Ayodele
Ayumi Azucena Baptiste Barnaby Barnabas Bashir Bastien Bea Bebe Benicio Benita Benno Berenice
Bertil Bijou Birgitte Bjarte Blanca Blessing Bo Bodil Bora Brandy Branko Breda Briony Britt
Bronagh Bronwen Bronwyn Bryn Burhan Busola Calista Calla Camilla Carey Carlotta Caspian Cathal
Catrin Catriona Cedar Celia Ceren Cerys Chantal Chantelle Chanya Charis Che Chiamaka Chinwe Chioma
Chukwudi Ciara Ciaran Cillian Clea Clemency Clementine Clio Clovis Concetta Constantin Coral
Cordelia Corin Corinna Corinne Cormac Cosima Cosmo Cressida Cristela Cristóbal Cuba Cyril Dagny
Dalia Damaris Daria Darby Dariusz Darragh Davide Dayo Deanne Declan Delilah Demet Demi Denisa Desi
Desiree Dervla Deva Diarmuid Dieudonné Dilys Dimitra Dino Dionne Djimon Dominika Donal Donncha
Dorian Dorothea Dougal Dougie Dragan Drea Dulcie Dulé Dusan Dympna Eamon Eamonn Ebba Ebere Eden
Edvard Eerik Efe Effie Eilidh Einar Eino Eirik Eira Eithne Ekow Elaina Elke Ellery Elowen Elspeth
Elvira Emeka Emer Emi Emine Emmeline Emmet Enda Eniola Enya Eoin Erlend Ernesto Ersan Esben Esi
Esperanza Essie Estefania Ethne Eugenia Eun-ji Evander Ewa Ezekiel Fabiola Faisal Farida Fatou
Fela Feliks Fenella Fenn Ferdinand Fergal Ffion Fidel Fidelma Finbar Finola Fiston Fjola Flavia
Folake Foluke Fraser Freja Frode Frédérique Gabor Gaia Gale Garance Gaspar Gemma Geneva Georgi
Geraint Gerda Gethin Ghita Gia Gianna Gintaras Ginevra Giorgi Gisele Gisela Gita Goran Gráinne
Grania Greer Gretel Griff Gry Gudrun Guðrún Gwilym Gwyn Haakon Hafsa Hal Halina Halle Halvor
Hamish Hanne Hanneke Haruna Hassan Haluk Hedda Hedvig Heikki Helge Helga Helmut Henrike Hermione
Hernan Hettie Hildur Himesh Honor Honora Horacio Hortense Hyacinth Iben Idunn Ifan Ignatius Iker
Ildikó Ilka Illugi Imani Imre Indigo Ingeborg Inger Ingvar Iolo Iona Ioan Isaiah Isidore Isolde
Issa Istvan Ithaca Itziar Ivana Ivo Iwan Izabela Jacinta Jacobo Jaleel Janek Janelle Janne Jannik
Jarvis Jazmin Jelena Jemaine Jemma Jerzy Jette Jiho Jocasta Joelle Jodhi Jolene Jolyon Jonna Jónas
Jorun Josefina Josephus Jovan Jovana Jowan Judit Jukka Jákup Kadeem Kahlil Kaisa Kalea Kalle Kamau
Kamil Karan Kari Karine Karla Kasia Katarina Kateryna Kathe Katinka Kayode Keely Keir Kelechi
Kenza Kerr Keziah Kieron Kinga Kjell Kjersti Knut Kofo Kojo Konrad Koray Krista Kristian Kristi
Kristof Krystyna Ksenia Kudzai Kumiko Kwabena Kwesi Laila Lakeisha Lalo Langston Lamorna Larissa
Lasse Latisha Laurel Laurits Lauri Leander Leif Lene Lenka Lennart Leocadia Leopold Lesley-Anne
Levan Lewin Liane Lieke Liesel Lilja Lili Linnea Lise Liselotte Lisbeth Livia Ljubica Llewellyn
Lobsang Lorcan Lorelei Lotta Lotte Lourdes Ludo Ludwig Luisa Lupe Lynette Lysander Mabli Madhur
Mads Maeve Magnolia Mahalia Maia Mairead Maisie Maite Makena Malachy Malek Malgorzata Mallika
Mamadou Mandla Manfred Mansour Marcelino Maren Mariel Marielle Marika Marilou Marin Marisol Marit
Marlowe Martine Maryse Matias Mateusz Matilde Maxime Mayowa Meg Mehmet Meinir Meike Meret Merete
Merrily Mette Micah Michaela Michalis Mieke Miep Mihail Mihaela Mikaela Miki Milagros Miles Milou
Minna Mirela Miriama Miro Mitzi Moana Modupe Moira Moises Mordecai Morag Morven Morwenna Muriel
Mwaka Nadezhda Nandi Nanna Narges Nasrin Natasa Nathalia Natsuki Neela Nella Nerys Nestor Neva
Niamh Nicholle Nichola Nicolette Nieve Nikolas Nikos Nilufar Ninette Nkosi Norbert Nuala Nuria
Nyasha Oda Oddvar Odile Odin Oisín Oiva Ola Olafur Olive Olly Omari Ondine Onyeka Oona Ophelia
Orazio Oriol Orla Orsola Orson Osei Ossie Othello Otis Ottessa Ottilie Otylia Ovidiu Oyinkan Packy
Paddy Padraic Pål Paolina Parminder Parveen Pascoe Paz Pekka Pelle Perdita Perpetua Petronella
Phelan Philomena Phineas Piet Piper Placido Plum Prudence Primrose Quentin Quillan Rafaela Raffi
Ragnar Ragnhild Raimund Ramiro Raniyah Ranulph Raquel Rashida Rasmus Raven Reda Reidar Reinhard
Rémy Renée Rhian Rhoda Rhona Rhydian Rigmor Riku Rina Rivka Roan Roar Rocco Roel Rohini Roma
Romesh Ronan Ronja Rosalía Rosalyn Roswitha Rory Roza Ruairi Rubén Rune Rupa Ruta Rutger Ryu Saana
Safiya Saga Sakari Salome Samson Sanaa Sander Sanjana Sanna Santino Santosh Saorla Sarita Saskia
Savannah Seamus Sebastián Senait Seong Seraphina Serge Severin Shabnam Shanice Shanna Sheba Sheena
Shereen Shiv Shivani Shona Shoshana Siân Sib Sidonie Siegrid Signe Sigurd Silje Sindre Síofra Siri
Skye Sofie Soha Sol Solange Soledad Solomon Sophus Søs Soraya Souleymane Stanislav Stefanie
Steinar Stig Stina Struan Sunniva Suki Sunil Súsanna Svante Svein Svend Sylvana Tabea Tadhg Takumi
Talitha Tallulah Tamar Tamika Tanith Tarana Tariku Tarun Taryn Tasmin Tatjana Tegan Teodor Terje
Thandi Thatcher Theodora Thorsten Thorvald Thuy Tig Tigist Tilda Tirza Titus Tobi Tobiah Tómas
Tomos Toni Tor Tord Torbjørn Torill Torstein Tove Trinity Trine Tryggve Tuppence Tudor Tyra Uli
Umi Una Unity Ursel Vaibhav Valdis Valentino Vashti Veda Venetia Verena Vesna Vicente Vidar Vigdis
Vilde Ville Vilma Vincenza Virginie Vita Vitória Vivi Viviana Vlad Vladimir Waldemar Walid Walt
Wanjiru Warwick Wenche Wendel Werner Wiebke Wilfrid Wilhelmina Wilma Winslow Wren Xanthe Xiomara
Yaba Yara Yanis Yared Yasuko Yaw Yelena Ylva Yohan Yoshiko Ysolde Yuliya Yumi Yuri Yusra Yvo Zahir
Zaira Zeb Zélie Zelma Zenobia Ziad Zinnia Zita Ziva Zlata Zoë Zofie Zoila Zola Zora Zsofia Zulema
Züli Zuzana Zuzanna Marcy Tricia Tyce Delmar Lashawn Deshawn Keisha Lakisha Tyrell Jerrod Darnell
Trey Brody Colt Tanner Kaitlyn Kaylee Makayla Brielle Ashlyn Skyler Peyton Reagan Kinsley Easton
Landon Jaxon Bodhi
"""

GIVEN_NAMES = frozenset(
    fold(name) for name in f"{_ENGLISH} {_EUROPEAN} {_WORLD} {_DIMINUTIVES} {_MORE}".split()
)

# Given names that are words too; alone they prove nothing.
AMBIGUOUS = words(
    """
    will grace hope faith joy mark rose may april june summer autumn dawn ray art frank grant
    chase hunter rich pat bill victor iris ivy lily ruby amber crystal pearl olive violet daisy
    holly penny dean duke earl king prince angel august austin brook carol charity cliff dale
    drew fern ginger guy harry hazel heath jack jade jasmine jordan lance max miles norm opal
    patience pierce poppy rob robin rod rusty sandy savannah scarlett sierra skip stan sue van
    wade willow woody georgia india virginia carolina paris sydney florence dakota austin cam
    raven trinity unity plum seal cedar coral archer flora trey colt wren skye eden titus
    magnolia primrose prudence sol skyler reagan meg rune roar vita bora saga bo ola una
    can dot so ram ali said sky rue shah yes ash kit star melody mercy
    """
)


def is_given_name(word: str) -> bool:
    """Tell whether the word, or the first part of a hyphenated one, is a given name."""
    folded = fold(word).split()
    return bool(folded) and folded[0] in GIVEN_NAMES
